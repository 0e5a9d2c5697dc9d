/**
 * Illness, medicine, hospitals, pharmacies, insurers of health, mental health, pregnancy, addiction, disability.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const health = `
  113.nl 1177.se 120ask.com 1mg.com 23andme.com 39.net 7cups.com 988lifeline.org aa.org aafa.org abczdrowie.pl
  abortion.com abortionfunds.org adaa.org addictaide.fr addictioncenter.com additudemag.com aecc.es aerzteblatt.de
  aetna.com afsp.org aidaccess.org aides.org aids.gov aidshilfe.de aidsmap.com airc.it akhwien.at al-anon.org
  alcoholchange.org.uk alcoholics-anonymous.org.uk alcool-info-service.fr alcooliques-anonymes.fr als.org altibbi.com
  alz.org alzheimers.org.uk amc.seoul.kr ameli.fr americanaddictioncenters.org amsterdamumc.nl amwell.com anad.org
  ancestry.com/dna anonyme-alkoholiker.de anthem.com anxietyuk.org.uk aok.de aphp.fr apollohospitals.com
  apollopharmacy.in aponet.de apotea.se apotek1.no apoteket.se apotheken-umschau.de apteka.ru arthritis.org
  askdoctors.jp asklepios.com asthma.org.uk asthmaandlung.org.uk athenahealth.com autism.org.uk autismspeaks.org
  autisticadvocacy.org b-eat.co.uk babycenter.com babycentre.co.uk barmer.de bcbs.com beateatingdisorders.org.uk
  befrienders.org begambleaware.org betterhealth.vic.gov.au betterhelp.com beyondblue.org.au bhf.org.uk
  bkk-dachverband.de bluecrossma.org bluelight.org boots.com bpas.org bphope.com breakthrought1d.org breastcancer.org
  britishlivertrust.org.uk bupa.co.uk calm.com caloo.jp cancer.dk cancer.gov cancer.org cancerresearchuk.org cdc.gov
  cedars-sinai.org celiac.org cerebral.com cff.org chadd.org charite.de chemistwarehouse.com.au childrenshospital.org
  chop.edu cigna.com clearblue.com clevelandclinic.org clinicbarcelona.org coeliac.org.uk crisistextline.org
  crohnsandcolitis.org.uk crohnscolitisfoundation.org css.ch cuf.pt cuidateplus.marca.com curie.fr cvs.com dak.de
  dana-farber.org dbsalliance.org depressionalliance.org deutsche-depressionshilfe.de diabetes.co.uk diabetes.org
  diabetes.org.uk diabetesde.org disabilityrightsuk.org dkfz.de dmsg.de docdoc.ru docmorris.de doctissimo.fr
  doctolib.de doctolib.fr doctolib.it doctoralia.com.br doctoralia.com.mx doctoralia.es doctorlib.it
  doctorondemand.com dokter.nl dosfarma.com doz.pl drauziovarella.uol.com.br drinkaware.co.uk drogaraia.com.br
  drogasil.com.br drogues-info-service.fr drugabuse.gov drugcom.de drugs-forum.com drugs.com dxy.cn dxy.com
  e-cancer.fr eapteka.ru einstein.br eltern.de/schwangerschaft emedicinehealth.com enable.org.uk epic.com
  epilepsy.com epilepsy.org.uk erasmusmc.nl erowid.org everydayhealth.com familienplanung.de familydoctor.com.cn
  farmaceuticonline.com fertilityauthority.com flo.health followmyhealth.com forhers.com fortishealthcare.com
  francetherapie.fr fundaciondiabetes.org gamblersanonymous.org gamblingtherapy.org gamcare.org.uk gamstop.co.uk
  ganjoho.jp gemini.pl gesund.bund.de gesundheit.de gesundheit.gv.at gesundheitsinformation.de gezondheidsplein.nl
  ggznieuws.nl goodrx.com gosh.nhs.uk gtt-vih.org guahao.com gustaveroussy.fr haodf.com harmonie-mutuelle.fr
  has-sante.fr hazeldenbettyford.org headspace.com headspace.org.au healow.com health.com health.harvard.edu
  health.naver.com healthcare.gov healthdirect.gov.au healthgrades.com healthline.com heart.org helios-gesundheit.de
  helloclue.com helsana.ch helsenorge.no hfea.gov.uk hidoc.co.kr hims.com hiv.gov hivinfo.nih.gov hopkinsmedicine.org
  hospita.jp humana.com humanitas.it ikk-classic.de imss.gob.mx insel.ch inspire.com iocdf.org iss.it issste.gob.mx
  ivg.gouv.fr ivi-fertility.com ivi.es iwantprepnow.co.uk jameda.de jdrf.org jkang.com kaiserpermanente.org kanta.fi
  kbv.de kenn-dein-limit.de kidney.org kidney.org.uk komen.org kp.org krebsgesellschaft.de krebshilfe.de
  krebsinformationsdienst.de kronansapotek.se kwf.nl leafly.com lebenshilfe.de leukaemiacare.org.uk lifeline.org.au
  ligue-cancer.net likar.info liverfoundation.org livi.fr lloydspharmacy.com lls.org lung.org lungcancer.org
  lupus.org lybrate.com macmillan.org.uk maiia.com malakoffhumanis.com mapfre.es massgeneral.org maxhealthcare.in
  mayoclinic.org mdanderson.org mdlive.com medi.ru medicaid.gov medicalnewstoday.com medicalnote.jp medicare.gov
  medicinatv.com medlineplus.gov medonet.pl medpeer.jp medpex.de medscape.com meduniwien.ac.at mehilainen.fi
  mencap.org.uk menzis.nl merckmanuals.com mgen.fr mhanational.org michaeljfox.org mind.org.uk mindkorrelatie.nl
  minhavida.com.br miodottore.it mndassociation.org mountsinai.org mp.pl msdmanuals.com msichoices.org.uk mskcc.org
  mssociety.org.uk mumsnet.com/talk/pregnancy my-personaltrainer.it mychart.com mychart.org myhealthteam.com
  mypersonaltrainer.it na.org nad.org nami.org nationaleatingdisorders.org nationalmssociety.org netdoktor.at
  netdoktor.de netdoktor.dk netmeds.com netmoms.de nfb.org nfz.gov.pl nhi.no nhs.uk nhsinform.scot nih.gov nm.org
  nuffieldhealth.com nupas.co.uk nurx.com nyulangone.org ocduk.org onemedical.com onlymyhealth.com onmeda.de
  onsexprime.fr ospedaleniguarda.it ovia.com ovulationcalculator.com pacjent.gov.pl paginemediche.it
  paguemenos.com.br pancan.org parents.com/pregnancy parkinson.org parkinsons.org.uk passeportsante.net patient.info
  patientportal.com patientslikeme.com pharmeasy.in phoenixhouse.org plancpills.org plannedparenthood.org
  planning-familial.org poz.com practo.com premom.com prepster.info pro-familie.de probolezny.ru prochoice.org
  prodoctorov.ru profamilia.de profemina.org prostatecanceruk.org psychenet.de psychologytoday.com psychonautwiki.org
  psychotherapiesuche.de psycom.org ptsd.va.gov qare.fr qlife.jp quironsalud.com quit.com rainn.org ratemds.com
  recovery.org reddit.com/r/abortion reddit.com/r/adhd reddit.com/r/anxiety reddit.com/r/askdocs reddit.com/r/autism
  reddit.com/r/babybumps reddit.com/r/bipolar reddit.com/r/cancer reddit.com/r/crohnsdisease reddit.com/r/depression
  reddit.com/r/diabetes reddit.com/r/eatingdisorders reddit.com/r/herpes reddit.com/r/hiv reddit.com/r/infertility
  reddit.com/r/leaves reddit.com/r/multiplesclerosis reddit.com/r/opiates reddit.com/r/pregnant
  reddit.com/r/problemgambling reddit.com/r/ptsd reddit.com/r/schizophrenia reddit.com/r/selfharm
  reddit.com/r/stopdrinking reddit.com/r/suicidewatch reddit.com/r/ttc_pcos rehabs.com rehadat.de resolve.org
  rethink.org rheuma-liga.de riteaid.com rki.de rnib.org.uk rnid.org.uk ro.co roman.com rxlist.com salute.gov.it
  samaritans.org samaritansusa.org samhsa.gov samsunghospital.com sana.de sanitas.es santagostino.it sante.fr
  sante.gouv.fr santemagazine.fr schizophrenia.com scope.org.uk selfharm.co.uk shop-apotheke.com shoppersdrugmart.ca
  sidaction.org smartpatients.com smartrecovery.org smokefree.gov sns24.gov.pt snuh.org spirehealthcare.com
  stanfordhealthcare.org stjude.org stroke.org stroke.org.uk suicidepreventionlifeline.org suizidprophylaxe.de
  sundhed.dk superdrug.com/health swica.ch tabac-info-service.fr talkspace.com talktofrank.com teladoc.com
  telefonseelsorge.de terveyskirjasto.fi terveyskyla.fi terveystalo.com thearc.org thebody.com thebump.com
  therapie.de thetrevorproject.org tht.org.uk thuisarts.nl tk.de topdoctors.es topsante.com tripsit.me tuasaude.com
  turning-point.co.uk uclahealth.org ucp.org ucsfhealth.org uhc.com umcutrecht.nl unaids.org uptodate.com usz.ch
  vardguiden.se versusarthritis.org verywellfamily.com verywellhealth.com verywellmind.com vezeeta.com vgz.nl
  vidal.fr vitals.com vitusapotek.no walgreens.com webconsultas.com webmd.com webteb.com weedmaps.com
  whattoexpect.com who.int wisp.com womenonweb.org wrongplanet.net www.gov.br/saude zdorovie.ru zilverenkruis.nl
  znanylekarz.pl zocdoc.com
`;
