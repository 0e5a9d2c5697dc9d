/**
 * Illness, medicine, hospitals, pharmacies, insurers of health, mental health, pregnancy, addiction, disability.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const health = `
  024.es 1000farmacie.it 111.com.cn 113.nl 116117.de 116123.pl 116sos.pl 1177.se 120ask.com 143.ch 1813.be 1mg.com
  23andme.com 24baby.nl 301hospital.com.cn 3114.fr 360kad.com 36i6.ru 39.net 420magazine.com 7cups.co 7cups.com
  91160.com 988.ca 988lifeline.org 99.com.cn 9monate.de aa-europe.net aa-mexico.org.mx aa.ch aa.org aa.org.au
  aa.org.pl aadd.org aafa.org aagb.org aanederland.nl abczdrowie.pl abha.abdm.gov.in abilitynet.org.uk abort-report.eu
  abortion-clinics.eu abortion.com abortionclinics.com abortionfinder.org abortionfunds.org abortionondemand.org
  abortiononweb.com abortionrightscampaign.ie abortionsupport.org.uk aborto.com.br aboutkidshealth.ca
  abtreibung-schwangerschaftsabbruch.de abtreibung.at acaive.com acamh.org acb.org acibadem.com.tr
  acko.com/health-insurance actionforme.org.uk actiononhearingloss.org.uk actupny.org actupparis.org ada.com ada.gov
  adaa.org add.org adderall.com addictaide.fr addictioncenter.com addictionresource.com additudemag.com adeslas.es
  adf.org.au adhd-foundation.org.uk adhdaustralia.org.au adhdfoundation.org.uk adhs-deutschland.de adhs.info
  adhs20plus.ch admd.net adxs.org aecc.es aerzteblatt.de aerztekammer.at aetna.com afb.org afdiag.fr afsp.org agog.nl
  ahajournals.org ahcccs.gov ahm.com.au aidaccess.org aides.org aids-fondet.dk aids-hilfe.ch aids.ch aids.gov
  aids.gov.br aids.ru aidsfondet.dk aidsfonds.nl aidshealth.org aidshilfe.at aidshilfe.de aidsinfonet.org aidsmap.com
  aidsmap.org aidsportal.org aiims.edu ail.it aimatc.it airc.fr airc.it akademiska.se akhwien.at al-anon.de
  al-anon.org al-anon.org.uk al-anonuk.org.uk alan.com alchimiaweb.com alcohol.org alcoholchange.org.uk
  alcoholhelp.com alcoholicos-anonimos.org alcoholicosanonimos.org alcoholics-anonymous.org.uk alcoholrehab.com
  alcolistianonimiitalia.it alcool-info-service.fr alcooliques-anonymes.fr aleris.no alihealth.cn allbud.com
  allinahealth.org alma.com almaviva-sante.com alodokter.com alpha.health als.org alter.ru altibbi.com alz.org
  alzheimer-europe.org alzheimer-nederland.nl alzheimer-schweiz.ch alzheimer.ca alzheimers.org.uk alzinfo.org
  ambetterhealth.com ambitiousaboutautism.org.uk ambrygen.com amc.or.kr amc.seoul.kr ameli.fr
  americanaddictioncenters.org americanpregnancy.org americanrehabs.com amfar.org amil.com.br amsel.de amsterdamumc.nl
  amwell.com anad.de anad.org ancestry.com/dna anffas.net anlaids.it anonimowialkoholicy.org.pl anonyme-alkoholiker.de
  anonyme-spieler.org anorexiabulimia.com anthem.com anthonynolan.org anxiety.org.au anxietycanada.com
  anxietyuk.org.uk aok-bv.de aok.de aokplus-online.de ap-hm.fr apf-francehandicap.org aphp.fr apicil.com apohem.se
  apollo247.com apollohospitals.com apollopharmacy.in aponeo.de aponet.de apopro.dk apositivelife.com apotal.de
  apotea.se apotek.no apotek1.no apoteka24.pl apoteket.se apotekhjartat.se apotheek.nl apotheke.at apotheke.com
  apotheken-umschau.de apothekenumschau.de apteekki.fi apteka-melissa.pl apteka.ru apteka911.ua aptekagemini.pl
  apteki.su arc-cancer.net arkin.nl arthritis.org arvt.ru arzt-auskunft.de asco.org ascopost.com asisa.es
  askdoctors.jp asklepios.com asn.org.uk asna.ru asrm.org asst-santipaolocarlo.it assura.ch asthma.org.uk
  asthmaandlung.org.uk ata.org athenahealth.com ausl.bologna.it auslromagna.it autism-europe.org autism.org.uk
  autismspeaks.org autismus-kultur.de autismus.de autisticadvocacy.org aveuglesdefrance.org avh.asso.fr aware.ie
  axahealth.co.uk azarius.net b-eat.co.uk b17.ru babcp.com babitalk.com baby.ru babyblog.ru babycenter.ca
  babycenter.com babycenter.com.au babycenter.com.br babycenter.de babycenter.fr babycenter.in babycentre.co.uk
  babyclub.de babydestination.com babyplan.ru babytech.jp babytree.com babyverden.no bacp.co.uk bahn-bkk.de
  baikemy.com barmer.de bashh.org bbraun.de bcbs.com bcbsm.com bcna.org.au beateatingdisorders.org.uk bebes.pt
  bebesymas.com beckenbodentraining.de befrienders.org begambleaware.org behindertenbeauftragter.de bereavement.co.uk
  betterhealth.vic.gov.au betterhealthchannel.vic.gov.au betterhelp.com betty-ford.org beyondblue.org.au
  beyondtype1.org bfarm.de bhf.org.uk biausa.org big-direkt.de bipolar.ca bipolaruk.org birthrights.org.uk
  bkk-dachverband.de bkk-mobil-oil.de blackdoginstitute.org.au blind.org.au blindenbund.de blinkhealth.com
  bloodcancer.org.uk bluecrossma.com bluecrossma.org bluelight.org blueshieldca.com boaconsulta.com bohe.cn boots.com
  boots.no bowelcanceruk.org.uk bpas.org bphope.com bps.org.uk bptk.de brainline.org braintumour.org.uk brca.org
  breakthrought1d.org breakthrought1d.org.uk breastcancer.org breastcancercare.org.uk breastcancernow.org
  breastcancertrials.org britishlivertrust.org.uk brustkrebs-deutschland.de bulimie-zentrum.de bumrungrad.com
  bundesgesundheitsministerium.de bupa.co.uk bupa.com bupa.com.au butterfly.org.au bwkrankenhaus.de byoinnavi.jp
  bzga-essstoerungen.de bzga.de ca.org calibrate.com californiacryobank.com calm.com caloo.jp camh.ca camoni.co.il
  canada.ca/en/health-canada.html cancer.ca cancer.dk cancer.fi cancer.go.kr cancer.gov cancer.ie cancer.net
  cancer.org cancer.org.au cancer.pt canceraustralia.gov.au cancercare.org cancercouncil.com.au cancercouncil.org.au
  cancerfonden.se cancerhope.net cancernetwork.com cancerresearchuk.org cancersupportcommunity.org cannabis-mag.com
  cannabis.info cannaconnection.com capio.se cara.care carafem.org care-fertility.com carefirst.com caremark.com
  carenet.org careopinion.org.uk caringinfo.org caron.org castlecraig.co.uk catena.ro catsalut.gencat.cat ccfa.org
  ccrmivf.com ccuk.org.uk cdc.gov ceafa.es cedars-sinai.org cefarm24.pl celiac.org celiachia.it celiacos.org
  celiakia.pl centene.com centerwatch.com centreleonberard.fr centrumwsparcia.pl cerebral.com cermi.es cesida.org
  cff.org cgmh.org.tw chadd.org changegrowlive.org charite.de check-dein-spiel.de check-your-love.de checkdeinspiel.de
  checkit.wien chemist-4-u.com chemist2u.com.au chemistwarehouse.com.au childrens.com childrenshospital.org chla.org
  choixpills.com chop.edu christopherreeve.org chru-strasbourg.fr chu-bordeaux.fr chu-lille.fr chu-lyon.fr
  chu-montpellier.fr chu-nantes.fr chu-toulouse.fr chuliege.be chumontreal.qc.ca chuv.ch ci123.com cialis.com
  cigna.com cincinnatichildrens.org cityofhope.org clalit.co.il claraspital.ch clearblue.com clearblueeasy.com
  clevelandclinic.org clevelandclinicabudhabi.ae clinic.amazon.com clinicadator.com clinicaltrials.gov
  clinicaltrialsregister.eu clinicbarcelona.org clovershealth.com cm.be cmaj.ca cmcseoul.or.kr cmha.ca cndzys.com
  cnkang.com cocaineanonymous.org.uk coeliac.org.uk commonhealth.com.tw compassionandchoices.org concordia.ch
  contact.org.uk continentale.de corrieresalute.it costplusdrugs.com counselling-directory.org.uk
  countdowntopregnancy.com coveredca.com createfertility.co.uk crisisservicescanada.ca crisistextline.org crohn.ch
  crohnsandcolitis.org.uk crohnscolitisfoundation.org cruse.org.uk cruzverde.cl cryosinternational.com crystalmeth.org
  csid.ro css-versicherung.ch css.ch cuf.pt cuidateplus.marca.com cumberlandheights.org curaleaf.com curie.fr cvs.com
  cvv.org.br cysticfibrosis.ca cysticfibrosis.org.uk cz.nl dailymedicalinfo.com daisy-network.org dak.de damian.pl
  dana-farber.org dancesafe.org dasa.com.br dator.es daylio.net dbsalliance.org dbsv.org dccv.de debtorsanonymous.org
  degroeneapotheek.nl depressionalliance.org deprexis24.de derechoamorir.org deutsche-alzheimer.de
  deutsche-depressionshilfe.de deutsche-tinnitus-liga.de deutsches-krankenhausverzeichnis.de dgbs.de dghs.de dgppn.de
  dgs.pt dhs.de diabeteitalia.it diabetes-news.de diabetes-online.de diabetes-ratgeber.net diabetes.ca diabetes.co.uk
  diabetes.dk diabetes.fi diabetes.no diabetes.org diabetes.org.uk diabetes.se diabetesaustralia.com.au diabetesde.org
  diabetesinfo.de diabetesnet.com diabetesselfmanagement.com diabetiker.info dica33.it dignitas.ch
  dignityindying.org.uk dinafem.org disabili.com disability.gov disabilityrightsuk.org disabled-world.com ditzo.nl
  dkfz.de dkgev.de dkv.com dlife.com dmsg.de dmt-nexus.me doc.ua docdoc.com docdoc.ru docfinder.at docmorris.de
  doctissimo.fr doctolib.de doctolib.fr doctolib.it doctoralia.co doctoralia.com.br doctoralia.com.mx doctoralia.es
  doctoranytime.be doctoranytime.gr doctorinsta.com doctorlib.it doctorondemand.com doctors.co.il doctorsfile.jp
  dokter.nl dokteronline.com doktor.se doktorn.com doktortakvimi.com dosfarma.com dottori.it downs-syndrome.org.uk
  doz.pl dptv.de drauziovarella.uol.com.br drdropin.no drinkaware.co.uk drmax.cz drmax.ro drogaraia.com.br
  drogariasaopaulo.com.br drogariaspacheco.com.br drogasil.com.br drogues-info-service.fr drugabuse.gov drugcom.de
  drugfree.org drugrehab.com drugs-forum.com drugs.com drugs.ie drugscouts.de drugsforum.com drugsinfo.nl
  drugwise.org.uk ds-infocenter.de dsw.nl dutch-passion.com dutchie.com dxy.cn dxy.com dzg-online.de e-cancer.fr
  e-ciaza.pl eapteka.com eapteka.ru eatingdisorderhope.com eaze.com edh.tw edreferral.com eeszt.gov.hu
  egeszsegkalauz.hu eggdonation.com egk.ch einfach-teilhaben.de einstein.br elembarazo.net elga.gv.at elsan.care
  eltern.de/schwangerschaft embarrassingbodies.com emedicinehealth.com emias.info enabiz.gov.tr enable.org.uk
  enableme.ch enableme.de endofrance.org endometriose-vereinigung.de endometriosis-uk.org endometriosis.org
  enel-med.pl energie-bkk.de eopyy.gov.gr epic.com epilepsie-vereinigung.de epilepsie.ch epilepsy.com epilepsy.org.uk
  epilepsysociety.org.uk eps-sura.com erasmusmc.nl erowid.org eshre.eu esmo.org essstoerungen.de eugin.es eurapon.de
  europeanspermbank.com eurordis.org eve-rave.ch everlywell.com everydayhealth.com exhaleprovoice.org exit.ch
  express-scripts.com facingourrisk.org fairfaxcryobank.com faithfulcounseling.com familienplanung-wien.at
  familienplanung.de familienratgeber.de familydoctor.cn familydoctor.com.cn familyplanning.org.nz
  farmaceuticonline.com farmaciasahumada.cl farmaciasdelahorro.mx farmaciasdesimilares.com farmaciasguadalajara.com
  farmaciatei.ro farmaciauno.it farmacity.com farmacosmo.it farmae.it farmako.in farmaline.be farmasiet.no
  fascicolo-sanitario.it fascicolosanitario.gov.it fass.se fdoc.jp feast-ed.org federationdesdiabetiques.org fedesp.es
  fejar.org fertilityauthority.com fertilityfriend.com fertilityiq.com fertilitynetworkuk.org ffab.fr fh21.com.cn
  fibromyalgia.org fibromyalgie.de finalexitnetwork.org findtreatment.gov fleury.com.br flo.health floridablue.com
  fmaware.org fnbrno.cz followmyhealth.com fonasa.cl fondation-arc.org fondazioneveronesi.it forhers.com forhims.co.uk
  fortishealthcare.com forumpsychiatryczne.pl foxchase.org fpa.org.uk francealzheimer.org francetherapie.fr
  frankdrugs.com frauenselbsthilfe.de fredhutch.org freetest.me freunde-fuers-leben.de fundaciondiabetes.org funin.jp
  gambleaware.nsw.gov.au gambleaware.org gamblersanonymous.org gamblersanonymous.org.uk gamblinghelponline.org.au
  gamblingtherapy.org gamcare.org.uk gamstop.co.uk gangnamunni.com ganjoho.jp gdziepolek.pl gehoerlosen-bund.de
  gemini.pl gemotest.ru gennet.cz gesund.bund.de gesundheit.de gesundheit.gv.at gesundheitsinformation.de
  gesundheitskasse.at getmaple.ca getroman.com gezondheid.be gezondheidsplein.nl ggz.nl ggzinfo.nl ggznieuws.nl
  ginefiv.com ginemedex.com giveusashout.org gkv-spitzenverband.de glowing.com gluecksspielsucht.de goodoc.co.kr
  goodrx.com goodtherapy.org gosh.nhs.uk grasscity.com gravid.se gravidanzaonline.it greaterthan.org groupemutuel.ch
  growtherapy.com growweedeasy.com gruppo-sandonato.it gtt-vih.org guahao.cn guahao.com guidapsicologi.it
  gustaveroussy.com gustaveroussy.fr gzo.ch h.u-tokyo.ac.jp ha.org.hk hallesche.de halodoc.com handicap.fr hands.nl
  hanf-magazin.com hanfjournal.de hanfverband.de haodf.com happify.com hapvida.com.br harmonie-mutuelle.com
  harmonie-mutuelle.fr has-sante.fr hazeldenbettyford.org hazipatika.com hbf.com.au hcf.com.au hcuge.ch hdmall.co.th
  headaches.org headspace.com headspace.org.au headspace.org.uk headway.co headway.org.uk healow.com health.com
  health.gov.au health.govt.nz health.harvard.edu health.mail.ru health.naver.com health.nsw.gov.au health.qld.gov.au
  health.vic.gov.au health.wa.gov.au healthcare.gov healthcentral.com healthday.com healthdirect.gov.au
  healthed.com.au healthengine.com.au healthgrades.ca healthgrades.com healthhub.sg healthify.nz healthline.com
  healthlinkbc.ca healthnavigator.org.nz healthpartners.com healthtap.com healthyplace.com healthywomen.org
  hearingloss.org heart.org heartbeatinternational.org hebammenverband.de heho.com.tw heilsuvera.is hek.de
  helios-gesundheit.de helix.ru helloalma.com helloalpha.com hellobacsi.com hellobetter.de helloclue.com
  hellosehat.com hellosundaymorning.org hellowisp.com helloyishi.com.tw helsana.ch helsana.com helse-bergen.no
  helsenorge.no helsi.me hers.com herzstiftung.de heydoctor.com heyjane.com hfea.gov.uk hidoc.co.kr highmark.com
  hightimes.com hims.com hioscar.com hira.or.kr hirslanden.ch hiv-diskussion.de hiv-druginteractions.org hiv.gov
  hivinfo.nih.gov hivireland.ie hivplusmag.com hivscotland.com hjelpelinjen.no hkcancer.org hkk.de honeybeehealth.com
  hopkinsmedicine.org hosp.keio.ac.jp hospicefoundation.org hospiceuk.org hospita.jp hospitaisrede.com.br
  hospitalangeles.com hospitalitaliano.org.ar hospitalsiriolibanes.org.br hotdoc.com.au hse.ie huderf.be hug.ch
  humana.com humanitas.it hus.fi iatropedia.gr ichilov.org.il idoctors.it ieso.digital iesohealth.com ifeel.com
  iheartjane.com ikem.cz ikk-classic.de ilovegrowingmarijuana.com imss.gob.mx inami.fgov.be inclusivetherapists.com
  ineedana.com infarmed.pt infektionsschutz.de info.health.nz infomed.co.il informationsportal-kinderwunsch.de
  inito.com inochinodenwa.org insel.ch inspire.com instahelp.com instahelp.me institutobernabeu.com intherooms.com
  invitae.com invitro.ru iocdf.org irishlifehealth.ie irrsinnig-menschlich.de isapre.cl iss.it issalute.it
  issste.gob.mx itsgoodtotalk.org.uk ivf.com.au ivg.gouv.fr ivi-fertility.com ivi.es ivirma.com iwantprepnow.co.uk
  iwantprepnow.com iwwit.at jameda.de jdrf.org jellinek.nl jfcr.or.jp jianke.com jk.cn jkang.com joinfound.com
  joinmonument.com joueurs-info-service.fr jugarbien.es justthepill.com kaiserpermanente.org kanta.fi karolinska.se
  kbv.de kdl.ru keeps.com keine-macht-den-drogen.de kenn-dein-limit.de kidney.org kidney.org.uk kidshelp.ca
  kindara.com kinderwunsch.de kinderwunschzentrum.org kkh.de klikdokter.com klinikbewertungen.de klinikfinder.de
  klinikum.uni-heidelberg.de klinikum.uni-muenchen.de knappschaft.de kokoro.mhlw.go.jp komen.org kooth.com kp.org
  kpt.ch kratomscience.com krebs-kompass.de krebsgesellschaft.de krebshilfe.de krebshilfe.net krebsinfo.de
  krebsinformationsdienst.de krebsliga.ch kreftforeningen.no kronansapotek.se kry.se ksa.ch ktomalek.pl
  kusurinomadoguchi.com kwf.nl labcorp.com lamevasalut.gencat.cat landspitali.is layahealthcare.ie leafbuyer.com
  leafly.com lebenshilfe.de lekarna.cz lemonaidhealth.com leonardcheshire.org letsgetchecked.com leukaemiacare.org.uk
  leumit.co.il lifecall.org lifeline.org.au lifeline.org.nz ligacontracancer.pt ligue-cancer.net likar.info
  likarni.com lila.it lilt.it lindenhofgruppe.ch lister-fertility.co.uk liverfoundation.org livi.fr livingdna.com
  livslinien.dk llamalavida.es lloydsapotek.se lloydsdirect.co.uk lloydspharmacy.com lls.org lmu-klinikum.de
  lommelegen.no longcovid.org longcovidsos.org ludomani.dk luks.ch lumc.nl lung.org lungcancer.org lupus.org
  lusiadas.pt luxmed.pl luzsaude.pt lybrate.com lybrate.in lyrahealth.com maccabi4u.co.il macmillan.org.uk maggies.org
  magicmaman.com maiia.com maladiesraresinfo.org malakoffhumanis.com mama.cn mamanatural.com mammo-programm.de
  mamotoja.pl man-tot-man.nl manipalhospitals.com mapfre.es mapleapp.com mariecurie.org.uk mariestopes.org.au
  marijuana-anonymous.org marijuana.com masante.belgique.be massgeneral.org maxhealthcare.in mayday.health
  mayoclinic.org mda.org mdanderson.org mdlive.com mdph.fr meaction.net meassociation.org.uk mecfs.de medanta.org
  medexpress.co.uk medi.ru median-kliniken.de medibank.com.au medicaid.gov medicaldaily.com medicalnewstoday.com
  medicalnote.jp medicalpark.com.tr medicalxpress.com medicare.gov medicina.ru medicinatv.com medicinenet.com
  medicitalia.it medicover.pl medikamente-per-klick.de medindia.net medizin.uni-tuebingen.de medlatec.vn medley.life
  medlife.ro medlineplus.gov medonet.pl medpagetoday.com medpeer.jp medpex.de medplusmart.com medportal.ru meds.se
  medscape.com meduniwien.ac.at mehilainen.fi memorial.com.tr mencap.org.uk mentalhealth.gov mentalhealth.org.uk
  mentalhealthamerica.net mentalhealthfirstaid.org mentalhelse.no menzis.nl merckmanuals.com meuhedet.co.il mgefi.fr
  mgen.fr mgr.farm mhanational.org mhfa.com.au mhplus-krankenkasse.de mhrs.gov.tr miaoshou.net michaeljfox.org
  mieli.fi migraine.com migraineagain.com migrainetrust.org mijngezondheid.net mind.org.uk mind.se mindable.health
  minddoc.de mindkorrelatie.nl mindshine.app mindzone.info minhavida.com.br minidoktor.se minsal.cl minsalud.gov.co
  miodottore.it mirafertility.com miscarriageassociation.org.uk mloz.be mndassociation.org mnh.fr
  mobil-krankenkasse.de modoodoc.com moffitt.org moh.gov.sa mohfw.gov.in molinahealthcare.com momjunction.com
  monashivf.com monparcourshandicap.gouv.fr monpsy.fr moodgym.com.au moodpath.com mosgorzdrav.ru motol.cz mounjaro.com
  mountelizabeth.com.sg mountsinai.org mp.pl mri.tum.de ms-life.de msal.gob.ar msaustralia.org.au msdmanuals.com
  msi-reproductivechoices.org msichoices.org.uk mskcc.org msp.gov.bc.ca mssociety.org.uk muko.info multipharma.be
  mumc.nl mumsnet.com/talk/pregnancy mundopsicologos.com musculardystrophyuk.org mutuelle-generale.fr mutuelle.fr
  my-personaltrainer.it mycare.de mychart.com mychart.org mychoice.ie myhandicap.ch myhandicap.de myhealth.alberta.ca
  myhealth.va.gov myhealthteam.com myheritage.com/dna mylabbox.com mypersonaltrainer.it myproana.com mysay.org
  na-ireland.org na.org nad.org nami.org namlife.org nanederland.nl napawf.org napopravku.ru narayanahealth.org
  narcolepsy.org.uk narconon.org narcotics-anonymous.de narcotiques-anonymes.org natera.com
  nationaleatingdisorders.org nationalmssociety.org nationwidechildrens.org natural-cycles.com naturalcycles.com
  ncc.go.jp ncc.re.kr nccn.org ncpgambling.org ndcs.org.uk ndis.gov.au ndss.org nebula.org nedc.com.au nedic.ca
  nemocnice-horovice.cz netdoctor.co.uk netdoktor.at netdoktor.com netdoktor.de netdoktor.dk netdoktor.se netmeds.com
  netmoms.de neufmois.fr neurodivergentinsights.com newpharma.be newsweed.fr nfb.org nfz.gov.pl nhi.no nhis.or.kr
  nhpco.org nhs.uk nhsinform.scot nib.com.au nih.gov nimhans.ac.in ninaru-babykan.jp ninshin-sos.jp nivabupa.com
  nm.org noom.com nopanic.org.uk norml.org nostrofiglio.it ntuh.gov.tw nuffieldhealth.com numan.com
  nummergegenkummer.at nupas.co.uk nurx.com nutrisystem.com nvve.nl nystateofhealth.ny.gov nyulangone.org nzip.cz
  nzsuicide.org o-spide.ru oa.org oagb.org.uk ocduk.org oceanrecoverycentre.com ocs.ca oegk.at okadoc.com olvg.nl
  omakanta.fi onasis.gr once.es onclive.com oncolink.org onemedical.com online-therapy.com onlinedoctor.superdrug.com
  onlinetherapy.com onlymyhealth.com onmed.gr onmeda.de ons.org onsexprime.fr onvz.nl openpathcollective.org
  optionline.org optum.com optumrx.com orpha.net osakidetza.euskadi.eus oscar.com osde.com.ar
  oslo-universitetssykehus.no ospedaleniguarda.it ottonova.de ous-research.no ovia.com ovulationcalculator.com
  ovuline.com ovusense.com oxfordonlinepharmacy.co.uk ozempic.com pacjent.gov.pl paginemediche.it paguemenos.com.br
  painaustralia.org.au painconcern.org.uk pami.org.ar pancan.org pandasfoundation.org.uk papyrus-uk.org
  paracelsus-kliniken.de parents.com/pregnancy parkinson-vereinigung.de parkinson.org parkinsons.org.uk parnassia.nl
  partena-ziekenfonds.be passagesmalibu.com passeportsante.ca passeportsante.net passionsante.be patient.info
  patientendossier.ch patienthaandbogen.dk patientportal.com patientslikeme.com pcbaby.com.cn pcosaa.org peluuri.fi
  pflege.de pflegeberatung.de pflegewegweiser-nrw.de pharmacy.amazon.com pharmacy2u.co.uk pharmaprix.ca pharmeasy.in
  phoenixhouse.org pieta.ie pihlajalinna.fi pillpack.com piluli.ru pilulka.cz pkv.de plancpills.com plancpills.org
  plannedparenthood.org planning-familial.org plenainclusion.org plushcare.com pobpad.com policlinicogemelli.it
  poloinformativohiv.info posithivagruppen.se positivelyaware.com positivelyuk.org poz.com ppmd.org practo.com
  practo.in praktikertjanst.se premera.com premom.com premomfertility.com prenotasalute.regione.lombardia.it prepnu.nl
  prepster.info prepster.org preventx.com priceline.com.au pridecounseling.com priorygroup.com privatehealth.gov.au
  pro-familie.de probirka.org probolezny.ru prochoice.org prodoctorov.ru profamilia.de profemina.org progyny.com
  proinfirmis.ch promisesbehavioralhealth.com pronovabkk.de prostata-hilfe-deutschland.de prostatecanceruk.org
  psicologi-italia.it psicologia-online.com psicologiaviva.com.br psych-info.de psychedelics.com psychenet.de
  psychiatria.pl psychiatrie.de psychologen.at psychologia.edu.pl psychologie.ch psychologies.com psychologos.ru
  psychologytoday.com psychonautwiki.net psychonautwiki.org psychotherapie.at psychotherapie.ch psychotherapiesuche.at
  psychotherapiesuche.de psycom.fr psycom.org psyonline.at ptsd.va.gov pumch.cn qare.fr qlife.jp qlifepro.com
  quest.com questdiagnostics.com quironsalud.com quit.com quitnow.ca quitnow.gov.au radboudumc.nl rainn.org
  ramq.gouv.qc.ca ramsayhealth.com.au ramsaysante.fr rankinglekarzy.pl rarediseases.org rataufdraht.net ratemds.com
  rauchfrei-info.de rauchfrei.de rauchstopplinie.ch rch.org.au recovered.org recovery.org redcare.it
  reddit.com/r/abortion reddit.com/r/abortiondebate reddit.com/r/addiction reddit.com/r/adhd
  reddit.com/r/alcoholicsanonymous reddit.com/r/alcoholism reddit.com/r/antidepressants reddit.com/r/anxiety
  reddit.com/r/askdocs reddit.com/r/aspergers reddit.com/r/autism reddit.com/r/babybumps reddit.com/r/benzorecovery
  reddit.com/r/bipolar reddit.com/r/birthcontrol reddit.com/r/borderlinepd reddit.com/r/bpd reddit.com/r/breastcancer
  reddit.com/r/bulimia reddit.com/r/cancer reddit.com/r/caregivers reddit.com/r/celiac reddit.com/r/cfs
  reddit.com/r/chronicillness reddit.com/r/chronicpain reddit.com/r/cocaine reddit.com/r/covidlonghaulers
  reddit.com/r/cptsd reddit.com/r/crohnsdisease reddit.com/r/dementia reddit.com/r/depressed reddit.com/r/depression
  reddit.com/r/depression_help reddit.com/r/diabetes reddit.com/r/disability reddit.com/r/drugs reddit.com/r/dxm
  reddit.com/r/eatingdisorders reddit.com/r/edanonymemes reddit.com/r/endometriosis reddit.com/r/epilepsy
  reddit.com/r/erectiledysfunction reddit.com/r/fibromyalgia reddit.com/r/fuckeatingdisorders
  reddit.com/r/gravesdisease reddit.com/r/healthanxiety reddit.com/r/herpes reddit.com/r/hiv reddit.com/r/hivaids
  reddit.com/r/hpv reddit.com/r/hsv reddit.com/r/ibs reddit.com/r/infertility reddit.com/r/ivf reddit.com/r/leaves
  reddit.com/r/lupus reddit.com/r/madeofstyrofoam reddit.com/r/medical_advice reddit.com/r/meth
  reddit.com/r/microdosing reddit.com/r/migraine reddit.com/r/miscarriage reddit.com/r/multiplesclerosis
  reddit.com/r/narcoticsanonymous reddit.com/r/nofap reddit.com/r/nursing reddit.com/r/ocd reddit.com/r/opiates
  reddit.com/r/opiatesrecovery reddit.com/r/ozempic reddit.com/r/panicattack reddit.com/r/panicdisorder
  reddit.com/r/parkinsons reddit.com/r/pcos reddit.com/r/postpartumdepression reddit.com/r/pregnancy
  reddit.com/r/pregnant reddit.com/r/prep reddit.com/r/problemgambling reddit.com/r/proed reddit.com/r/prostatecancer
  reddit.com/r/psychosis reddit.com/r/ptsd reddit.com/r/quittingkratom reddit.com/r/redditorsinrecovery
  reddit.com/r/schizophrenia reddit.com/r/self_harm reddit.com/r/selfharm reddit.com/r/semaglutide
  reddit.com/r/socialanxiety reddit.com/r/std reddit.com/r/stopdrinking reddit.com/r/stopsmoking reddit.com/r/suboxone
  reddit.com/r/suicidewatch reddit.com/r/testicularcancer reddit.com/r/therapy reddit.com/r/tryingforababy
  reddit.com/r/ttc_pcos reddit.com/r/type1diabetes reddit.com/r/ulcerativecolitis reddit.com/r/zoloft rededor.com.br
  rededorsaoluiz.com.br regain.us regence.com regina-maria.ro reginamaria.ro rehab.com rehabcenter.net rehabs.co.uk
  rehabs.com rehadat.de release.org.uk reproductiverights.org reprofit.cz resolve.ca resolve.org restlesslegs.org
  rethink.org rexall.ca rfsu.se rheuma-liga.de rheuma-online.de rhoen-klinikum-ag.com rigla.ru rigshospitalet.dk
  riteaid.com riziv.fgov.be rki.de rlsnet.ru rnib.org.uk rnid.org.uk ro.co rollitup.org rollstuhl.de roman.com
  roswellpark.org royalqueenseeds.com rund-ums-baby.de rxlist.com s-a-m.health sa.org saa-recovery.org saferparty.ch
  saglik.gov.tr sahealth.sa.gov.au sahlgrenska.se saintluc.be salcobrand.cl salud.gob.mx salus-bkk.de salute.gov.it
  salutelazio.it saluteplus.it samaritans.org samaritansusa.org samhsa.gov samitivejhospitals.com samsunghospital.com
  samtest.de san.gva.es sana-kl.de sana.de sands.org.uk sane.org sane.org.au sane.org.uk sanego.de sanicare.de
  sanidad.gob.es sanitas.com sanitas.es santagostino.it sante.fr sante.gouv.fr sante.gouv.qc.ca santemagazine.fr
  sanvello.com saude.gov.br saudebemestar.pt saudecuf.pt sberhealth.ru sbk.org schizophrenia.com schlaganfall-hilfe.de
  schoen-klinik.de schwanger-info.de schwanger-unter-20.de schwanger.at schwangerschaft.de scope.org.uk
  seattlechildrens.org seattlespermbank.com securvita.de seedsman.com segurcaixaadeslas.es seha.ae sehhaty.sa
  selfapy.com selfharm.co.uk sense.org.uk sensiseeds.com ser-positivo.pt serenis.it sergas.es
  sescam.castillalamancha.es severance.healthcare sexhealth.org.nz sfatulmedicului.ro sgb-fss.ch sh24.org.uk
  shadygrovefertility.com sharecare.com sheba.co.il shop-apotheke.com shoppersdrugmart.ca shoutcrisis.org
  shroomery.org sickkids.ca sidaction.org sidastudi.org simplehealth.com singhealth.com.sg singlecare.com
  siteman.wustl.edu slaafws.org sleepfoundation.org slimmingworld.co.uk smartpatients.com smartrecovery.org
  smokefree.gov sns24.gov.pt snuh.org soaaids.nl soberistas.com soberrecovery.com softsecrets.com solidaris.be
  solvecfs.org sos-amitie.com sos-spielsucht.ch sosvox.pt sovd.de sozialverband.de sozialversicherung.at
  spenderkinder.de spes.se spid.center spielen-mit-verantwortung.de spielerfrei.de spielsuchthilfe.at spinal.co.uk
  spinalcord.org spirehealthcare.com sprc.org springhealth.com spuc.org.uk sspa.juntadeandalucia.es standupgirl.com
  stanfordhealthcare.org starhealth.in startyourrecovery.org stdcheck.com stdtest.com sternenkinder.de stjude.org
  stodlinjen.se stopdrinking.com stopsida.org stroke.org stroke.org.uk suicide-ecoute.fr suicide.ca suicide.org
  suicidecallbackservice.org.au suicideprevention.ca suicidepreventionlifeline.org suizidprophylaxe.de
  sulamericasaude.com.br sundhed.dk sunnybrook.ca sunrisehouse.com superabile.it superdrug.com/health
  survivorcorps.com svs.at swica.ch swissmedical.com.ar sxt.org.uk sympany.ch tabac-info-service.fr tabletki.ua
  tadahealth.ca talkspace.com talktofrank.com tata1mg.com teencounseling.com teladoc.com telavita.com.br
  tele-accueil.be tele-onthaal.be telefonoamico.it telefonodelaesperanza.org telefonseelsorge.at telefonseelsorge.de
  tempest.com terapify.com terveys.fi terveyskirjasto.fi terveyskyla.fi terveystalo.com texaschildrens.org
  thcfarmer.com thearc.org thebody.com thebraintumourcharity.org thebump.com thecalmzone.net themighty.com
  thepillclub.com theprioryhospital.co.uk therapeutenfinder.com therapie-portal.de therapie.de
  therapyforblackgirls.com thetrevorproject.org thewellproject.org tht.org tht.org.uk thuisarts.nl tinnitus-liga.de
  tinnitus.org.uk tk.de tmc.gov.in togetherall.com tommys.org topdoctors.es topsante.com tourette.org
  tourettes-action.org.uk treated.com tricare.mil trimbos.nl tripsafe.org tripsit.me trisomie21-france.org
  trocandofraldas.com.br truemeds.in trulieve.com truvada.com tryingtoconceive.com tuasaude.com tudiabetes.org
  turning-point.co.uk twentyeighthealth.com twoweekwait.com u25-deutschland.de ubie.app ubie.life uclahealth.org
  ucp.org ucsfhealth.org uhc.com uhn.ca uiciechi.it uk-essen.de ukaachen.de ukbonn.de ukcp.org.uk uke.de ukm.de
  ukna.org ukr.de uksh.de ukw.de ulekare.cz ultrafarma.com.br umcg.nl umcutrecht.nl unafam.org unaids.org unapei.org
  understood.org unicancer.fr uniklinik-duesseldorf.de uniklinik-freiburg.de uniklinik-koeln.de uniklinikum-dresden.de
  uniklinikum-leipzig.de unimed.coop.br unimedizin-mainz.de unispital-basel.ch unobravo.com uptodate.com usz.ch
  uteka.ru uza.be uzbrussel.be uzgent.be uzleuven.be va.gov/health-care vaincrelamuco.org vardguiden.se vdek.com
  vdk.de vent.co verity-pcos.org.uk versandapo.de versusarthritis.org verywell.com verywellfamily.com
  verywellhealth.com verywellmind.com vestibular.org vezeeta.com vghtpe.gov.tw vgz.nl vhi.ie viactiv.de viagra.com
  vidal.fr vidal.ru vih.org vinmec.com virtusfertility.com.au visana.ch visionaustralia.org vitalion.cz vitality.co.uk
  vitals.com vittude.com vitusapotek.no vivalto-sante.com vivantes.de volvat.no vzp.cz walgreens.com wapteka.pl
  wearewithyou.org.uk webapoteket.dk webbeteg.hu webconsultas.com webmd.co.uk webmd.com webteb.com webteb.net
  wedoctor.com weedmaps.com wegovy.com weightwatchers.com weisse-liste.de wellcare.com welq.jp wgkk.at
  whattoexpect.com who.int wikileaf.com wisp.com wispmd.com woebot.io woebothealth.com womenhelp.org womenonwaves.org
  womenonweb.org womenshealth.gov wrongplanet.com wrongplanet.net wunschkind.net wunschkinder.net ww.com
  www.gov.br/saude wysa.com wysa.io xywy.com yaolan.com yasno.live yliopistonapteekki.fi youlai.cn youngminds.co.uk
  youper.ai yourlifecounts.org yuhs.or.kr zaburzenia.pl zamnesia.com zauberpilz.com zavamed.com zdorovie.com
  zdorovie.ru zdravcity.ru zdravi.gov.cz zdrowie.gov.pl zdrowie.pap.pl zelfmoord1813.be zencare.co zenklub.com.br
  zepbound.com zerosuicide.edc.org zigmund.online zilverenkruis.nl znanylekarz.com.pl znanylekarz.pl zocdoc.ca
  zocdoc.com zorgkaartnederland.nl zorgverzekering.org zwangerschapspagina.nl
`;
