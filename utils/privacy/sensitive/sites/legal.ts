/**
 * Legal aid, courts and cases, lawyers, immigration and asylum, prisons, victims of crimes.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const legal = `
  016.es 113.gov.tw 116123.ua 12348.cn 12348.gov.cn 123recht.de 123recht.net 1522.eu 1800respect.org.au 1in6.org
  3919.fr 3stepdivorce.com 66law.cn 9111.ru abogacia.es abogacia.gob.es abogadodivorcio.es abogados.com
  abogadosdeoficio.es abogadosparatodos.net aboutbail.com abuseofpower.info acaip.es accem.com accem.es
  accesstolaw.com accueil-etrangers.gouv.fr acm.gov.pt acnur.org acnur.org.br adire-bkan.jp adire-rikon.jp adire.jp
  administration-etrangers-en-france.interieur.gouv.fr advgazeta.ru adviceguide.org.uk advicelocal.uk advicenow.org
  advicenow.org.uk advocaatzoeken.nl advocard.de advocate.org.uk advocaten.be advocatenorde.nl advogados24horas.com
  advogarant.de advokaten.se advokatenhjelperdeg.no advokatforeningen.no advokatnoeglen.dk advokatov.net
  advokatsamfundet.dk advokatsamfundet.se adwokatura.pl aftersilence.org agora.legal ai-law.org
  aide-juridictionnelle.fr aila.org ailalawyer.com ailc.org aima.gov.pt ainfo-droit.fr alarmphone.org alexia.fr
  alfi.it alimenty.pl alotrolado.org altalex.com amcv.org.pt americanbar.org/groups/legal_services
  americanimmigrationcouncil.org amicable.io anafe.org anais.org.ro anef.interieur.gouv.fr
  anerkennung-in-deutschland.de anna-center.ru antigone.it anwalt-suchservice.de anwalt.de anwalt24.de anwaltinfos.de
  anwaltonline.com anwaltsauskunft.de anwaltssuche.de anwaltverein.de aoef.at apav.pt apil.org.uk apoioavitima.pt
  apologia.pro apply-divorce.service.gov.uk arbeitskreis-der-opferhilfen.de arbitr.ru areyouok.org.nz arrests.org
  arretonslesviolences.gouv.fr asgi.it asianajajaliitto.fi asilo.it asiloecologistas.org asiloineuropa.it asrc.org.au
  asyl.at asyl.de asyl.net asylkoordination.at asylrattscentrum.com asylrattscentrum.se asylum.ch asylumaccess.org
  asylumadvocacy.org asylumadvocates.org asylumaid.com asylumaid.org.uk asylumineurope.org
  asyluminformationdatabase.org auslaenderbehoerde.de auslaenderrecht.de avocatparis.org avocats.be avocats.fr
  avvo.com avvo.org avvocatoaccanto.com avvocatoandreani.it avvocatodelgiorno.it awhl.org badassarmy.org
  bag-ueberschuldung.de bailbonds.com bailii.org bamf.de ban-ying.de banpublic.org barandbench.com barcouncil.org.uk
  baro.ro barreaudebruxelles.be barreaulyon.com baylegal.org bbu.gv.at bcsth.ca ben54.jp bengo4.com bengoshi24.co.jp
  bengoshikai.jp bewaehrungshilfe.de bfa.gv.at bff-frauen-gegen-gewalt.de bid.org.uk big-berlin.info
  bilykruhbezpeci.cz bkb.cz bleibinberlin.de blijfvanmijnlijf.nl blsspainvisa.com bmbah.hu bnotk.de bop.gov
  bothparentsmatter.org.uk boundless.com brak.de breakthecycle.org brocardi.it brottsofferjouren.com
  brottsofferjouren.se brottsoffermyndigheten.se bussgeldkatalog.com bussgeldkatalog.net bussgeldkatalog.org
  bustednewspaper.com bvwg.gv.at cajmetro.cl cak.cz canada.ca/en/immigration-refugees-citizenship
  canada.ca/fr/immigration-refugies-citoyennete canadavisa.com canlii.org cartadisoggiorno.it casadonnemilano.it
  casetext.com ccresourcecenter.org ccrweb.ca ceaex.org cear.es centrumseksueelgeweld.nl cepaim.org cfcv.asso.fr
  cgra.be cgrs.be chiamailfemminicidio.it childmaintenanceservice.direct.gov.uk cic.gc.ca cidff.info cinformi.it
  citius.mj.pt citizenpath.com citizensadvice.org.uk clcs.org.au cleanslateinitiative.org cleo.on.ca clic.org.hk
  clicklaw.bc.ca cliniclegal.org clinks.org cnb.avocat.fr cnda.eu cnda.fr cne.gob.ar cnj.jus.br cnrr.ro coa.nl
  coallia.org comar.gob.mx communitylaw.org.nz completecase.com conjur.com.br connectnetwork.com
  conseil-constitutionnel.fr conseil-etat.fr consiglionazionaleforense.it consultation.avocat.fr corrlinks.com
  courdecassation.fr court.gov.cn court.gov.ua courtlistener.com courts.go.jp courts.ie courts.vic.gov.au cpk.org.pl
  cpr.pt csj.qc.ca cudzoziemcy.gov.pl curia.europa.eu custodychange.com custodyxchange.com cwsglobal.org
  cybercivilrights.org dadsdivorce.com danner.dk darmowapomocprawna.ms.gov.pl davforum.de dbh-online.de
  defensapublica.org.ar defensoria.gob.mx defensoria.gob.pe defensoria.gov.co defensoria.rj.def.br
  defensoria.sp.def.br defensoria.sp.gov.br defensoriapublica.cl derechopenitenciario.com deserteursberatung.at
  detentionaction.org.uk detentionwatchnetwork.org dgsi.pt differenzadonna.org direcontro.it direcontrolaviolenza.it
  directaccessportal.co.uk diritto.it divorce-amiable.com divorce-online.co.uk divorce.fr divorce.gov.au
  divorcenet.com divorcewriter.com divorcio.com divorciosenespana.com divorzista.org dixi.no dmsu.gov.ua
  docketbird.com doctrine.fr documentissime.fr dofi.ibz.be dom-asile.org domesticshelters.org domstol.dk domstol.no
  domstol.se doras.org dpu.def.br drivinglaws.org dui1.com duiattorney.com dvconnect.org dvlottery.state.gov
  dvprogram.state.gov dvsoudanplus.go.jp e-prawnik.pl easy-divorce.fr echr.coe.int ecourts.gov.in ecre.org
  educaloi.qc.ca efry.com einbuergerungstest.de eji.org elizabethfry.ca emailaprisoner.com endingviolencecanada.org
  endthebacklog.org ensijaturvakotienliitto.fi eoir.justice.gov eporady24.pl escavador.com exonerationregistry.org
  expertbail.com expunge.io expungement.com extranjeria.com extranjeria.gob.cl extranjeria.info
  extranjeros.inclusion.gob.es extranjerosconpapeles.com f-pismo.ru familienrecht.net familieretshuset.dk
  familiesneedfathers.org.uk familjensjurist.se familjeratt.se famillesdedetenus.fr familycourt.wa.gov.au famm.org
  farr.se fasti.org fcfcoa.gov.au fedasil.be fedcure.org feminoteka.pl fileright.com
  find-court-tribunal.service.gov.uk findlaw.cn findlaw.com flac.ie flightright.de fln.dk floridalawhelp.org
  flows.org.uk fluechtlingshilfe.at fluechtlingshilfe.ch fluechtlingsrat-bayern.de fluechtlingsrat-berlin.de
  fluechtlingsrat-brandenburg.de fluechtlingsrat-bw.de fluechtlingsrat-hamburg.de fluechtlingsrat-hessen.de
  fluechtlingsrat-mv.de fluechtlingsrat-nrw.de fluechtlingsrat-rlp.de fluechtlingsrat-thr.de fluechtlingsrat.de
  flygtning.dk fncidff.info fnf.org.uk forumrefugies.org fparf.ru frag-einen-anwalt.com frag-einen-anwalt.de
  france-terre-asile.org france-victimes.fr france-victimes.org frauen-gegen-gewalt.de frauenhaus-suche.de
  frauenhauskoordinierung.de frauenhelpline.at frauenrechte.de freedomforimmigrants.org freelegalanswers.org
  freemovement.org.uk freiabos.de fremdenrecht.at frnrw.de frsh.de fsin-pismo.ru fsin.gov.ru fsin.su fsinet.ru
  fundacionanabella.org funduszsprawiedliwosci.gov.pl futureswithoutviolence.org gatejuristen.no geblitzt.de
  gefangenengewerkschaft.de genepi.fr georgialegalaid.org germany-visa.org gettingout.com gewaltinfo.at
  gewaltschutz.de gewaltschutzzentrum.at gg-bo.de gingerbread.org.uk gisti.org giustizia-amministrativa.it
  giustizia.it globalrefuge.org gov.uk/apply-for-divorce gov.uk/asylum gov.uk/browse/visas-immigration
  gov.uk/child-maintenance-service gov.uk/claim-asylum gov.uk/divorce gov.uk/legal-aid
  gov.uk/settled-status-eu-citizens-families grupagranica.pl gtl.net gulagu-net.ru gulagu.net guvm.mvd.ru
  haltdergewalt.at handbookgermany.de hateaid.org hcch.net hellodivorce.com helpme.kr helsinki.hu hias.org
  hikorea.go.kr hilfe-info.de hilfe-portal-missbrauch.de hilfeportal-missbrauch.de hilfetelefon.de homeaffairs.gov.au
  hotline.or.kr hotpeachpages.net houterasu.or.jp howardleague.org hrl.sk hualv.com huiselijkgeweld.nl
  humanrightsfirst.org ica.gov.sg icab.cat icam.es icc-cpi.int ice.gov ifdp.cjf.gob.mx igi.mai.gov.ro
  illinoislegalaid.org ilpa.org.uk ilrc.org immd.gov.hk immi.org immigrantcouncil.ie immigrantdefenseproject.org
  immigrantjustice.org immigration.ca immigration.go.kr immigration.gouv.fr immigration.gov.tw immigration.govt.nz
  immigration.interieur.gouv.fr immigrationadvocates.org immigrationboards.com immigrationequality.org
  immigrationhelp.org immigrationhelpla.org immihelp.com inavem.org inbaze.cz ind.eu ind.nl indiakanoon.org
  indiankanoon.org info-droits-etrangers.org info4alien.de infomie.net infomigrants.net infoportal-asyl.de
  informedimmigrant.com informedimmigrant.org inm.gob.mx inmateaid.com innocenceproject.com innocenceproject.org
  insidetime.org institucionpenitenciaria.es institutomariadapenha.org.br integrationsfonds.at
  integrazionemigranti.gov.it integreat.app interwencjaprawna.pl iom.int irb-cisr.gc.ca irb.gc.ca irishimmigration.ie
  irishrefugeecouncil.ie iros.go.kr isa.go.jp isuv.de itsovereasy.com iurfriend.de jaidroit.fr jailbase.com
  jcwi.org.uk jlnr.jp johnhoward.ca joyfulheartfoundation.org jpay.com jrsfrance.org jrsportugal.pt judicial.gov.tw
  judiciary.gov.sg judiciary.uk judyrecords.com juraforum.de jurarat.de juridischloket.nl jurispro.com jurist.se
  juritravail.com jurk.no jus.com.br jusbrasil.com.br jussbuss.no just.fgov.be just.ro justanswer.com/law justia.com
  justice.cz justice.fr justice.gouv.fr justice.gov/eoir justice.org.uk justiceiras.org.br justitie.be justiz.de
  justiz.gv.at justizonline.gv.at justizvollzug.de justizvollzug.nrw.de kaanoon.com kad.arbitr.com kad.arbitr.ru
  karmanirvana.org.uk keiji-pro.com keijihiroba.com kidsinneedofdefense.org kirchenasyl.de kirp.pl klac.or.kr
  knast.net knastforum.de kok-gegen-menschenhandel.de konfliktraadet.no koreanbar.or.kr kriminalforsorgen.dk
  kriminalomsorgen.no kriminalvarden.se krisesenter.com krits.fi kvinfo.dk kvinnofridslinjen.se kvinnojouren.se
  la-strada.org.ua lab.mlaw.gov.sg lacimade.org lacourt.org lad.gov.hk laf.org.tw lafla.org laleggepertutti.it
  lara-berlin.de lawaccess.nsw.gov.au lawcentres.org.uk lawdepot.ca lawdepot.com lawhelp.org lawhelpca.org
  lawhelpmn.org lawhelpny.org lawinfo.com lawnb.com lawontheweb.co.uk lawrato.com lawscot.org.uk lawsociety.ie
  lawsociety.org.sg lawsociety.org.uk lawtalk.co.kr lawtime.cn lawworks.org lawworks.org.uk lawyer.com lawyered.in
  lawyers.com lawyersclubindia.com legal-aid.gov.cn legal-mall.com legalaid.ab.ca legalaid.gov.au legalaid.gov.ua
  legalaid.govt.nz legalaid.mb.ca legalaid.nl.ca legalaid.nsw.gov.au legalaid.nt.gov.au legalaid.on.ca legalaid.org
  legalaid.qld.gov.au legalaid.tas.gov.au legalaid.vic.gov.au legalaid.wa.gov.au legalaidact.org.au legalaidbc.ca
  legalaidboard.ie legalaidchicago.org legalaidnc.org legalaidnyc.org legalitas.com legalmatch.com
  legalserviceindia.com legalservices.org legalservicesnyc.org legalshield.com legalteam.es legalzoom.com legavox.fr
  levudenvold.dk lexly.se lirs.org livefearfree.gov.wales livelaw.in lokk.dk loveisrespect.com lsc.gov lsc.sa.gov.au
  lss.bc.ca maahanmuuttovirasto.fi maennerhilfetelefon.de maennernotruf.at maisondesfemmes.org
  makeaplea.service.gov.uk malesurvivor.org mankind.org.uk mapadoacolhimento.org martindale.com masslegalhelp.org
  mckenzie-friend.org.uk medicaljustice.org.uk medimmigrant.be meet-an-inmate.com meltingpot.org memohrc.org
  memoiretraumatique.org menedek.hu mensadviceline.org.uk michiganlegalhelp.org migalhas.com.br migrace.com
  migracioncolombia.gov.co migraciones.gov.ar migrant.at migrant.ferghana.ru migrant.info.pl migrant.poznan.pl
  migranthelpuk.org migrationsamt.de migrationsberatung.de migrationsinfo.se migrationsrecht.net migrationsverket.se
  migreurop.org migri.com migri.fi ministerogiustizia.it minretssag.dk mjusticia.gob.es moneyclaims.service.gov.uk
  mos-gorsud.ru mos-sud.ru mpu-idee.de mpu-vorbereitung.com mrap.fr mugshots.com mujeresparalasalud.org murthy.com
  mycoa.nl mydivorcepapers.com nacdl.org nacro.org.uk nalsa.gov.in nancen.org nane.hu nascireland.org nasiliu.net
  nationaldahelpline.com nationaldahelpline.org.uk nationalimmigrationproject.org ncadv.org ncdv.org.uk ncw.nic.in
  nds-fluerat.org nettiturvakoti.fi nia.gov.cn nichibenren.or.jp niebieskalinia.org niebieskalinia.pl nilc.org
  nipnlg.org nlada.org nnedv.org noas.no noas.org nollalinja.fi nolo.com nolo.org nomoredeaths.org
  nonauharcelement.education.gouv.fr notar.de notariado.org noustoutes.org np.ms.gov.pl nsvrc.org
  nullaostalavoro.dlci.interno.it nyaaya.org nycourts.gov nyidanmark.dk oa.pt oab.org.br oabsp.org.br ocalenie.org.pl
  odabs.org ofii.fr ofpra.gouv.fr ohiolegalhelp.org oif.ac.at oikeus.fi oikeusapu.fi oip.org ojc-bayern.de
  onlinedivorce.com opfer-notruf.at opferhilfe-schweiz.ch opferhilfe.de opu.cz ordineavvocati.roma.it
  ordineavvocatimilano.it oregonlawhelp.org osar.ch ourfamilywizard.com ovd.info ovd.news ovdinfo.org pacer.gov
  pacer.uscourts.gov pacermonitor.com pakolaisapu.fi pakolaisneuvonta.fi paladinservice.co.uk palawhelp.org pandys.org
  papillonfoundation.org parainmigrantes.es parainmigrantes.info patent.org.hu path2usa.com planet-tegel.de
  poderjudicial.es pokrzywdzeni.gov.pl portaleimmigrazione.it povnet.org pravo.ru pravoved.com pravoved.ru
  pravovedus.ru prawo.pl praxis.org.uk prison-insider.com prisonactivist.org prisonadvice.org.uk prisonerresource.com
  prisonersadvice.org.uk prisonersfamilies.org prisonfellowship.org prisonpolicy.org prisonpro.com
  prisonreformtrust.org.uk prisons.com prisontalk.com prisonvoicemail.com proasyl.de probono.sg processoweb.com.br
  profem.cz publicdefender.org pytkam.net quickiedivorce.com ra-micro.de raadvoorrechtsbijstand.org racs.org.au
  raicesaction.org raicestexas.org rak-muenchen.de rapecrisis.ie rapecrisis.org.uk rapecrisisscotland.org.uk
  rattshjalpsmyndigheten.se recentlybooked.com rechtsanwaelte.at rechtsanwaelte.or.at rechtsanwalt.com
  rechtsanwaltskammer-berlin.de rechtsanwaltskammer.at rechtsbijstand.nl rechtsindex.de rechtslupe.de rechtspraak.nl
  rechtwijzer.nl reclamador.es recordclear.org redbus2us.com reddit.com/r/abusiverelationships reddit.com/r/arrested
  reddit.com/r/ask_lawyers reddit.com/r/asylum reddit.com/r/auslegal reddit.com/r/bailbonds
  reddit.com/r/bestoflegaladvice reddit.com/r/cartels reddit.com/r/childsupport reddit.com/r/custody reddit.com/r/daca
  reddit.com/r/divorce reddit.com/r/divorce_men reddit.com/r/domesticviolence reddit.com/r/dui reddit.com/r/duilawyers
  reddit.com/r/excons reddit.com/r/familylaw reddit.com/r/felons reddit.com/r/greencard reddit.com/r/h1b
  reddit.com/r/illegalimmigration reddit.com/r/immigration reddit.com/r/immigrationlaw reddit.com/r/juveniledetention
  reddit.com/r/legaladvice reddit.com/r/legaladvicecanada reddit.com/r/legaladviceeurope
  reddit.com/r/legaladvicegerman reddit.com/r/legaladviceindia reddit.com/r/legaladviceuk reddit.com/r/meth_recovery
  reddit.com/r/narcissisticabuse reddit.com/r/prison reddit.com/r/prisonwives reddit.com/r/probation reddit.com/r/rape
  reddit.com/r/rapecounseling reddit.com/r/refugees reddit.com/r/sexoffendersupport reddit.com/r/sexualassault
  reddit.com/r/stalking reddit.com/r/ukvisa reddit.com/r/uscis reddit.com/r/visas rednacionalderefugios.org.mx
  refuge.org.uk refugecharity.org.uk refugee-action.org.uk refugee.info refugee.or.jp refugee.ru refugeeaction.org.uk
  refugeecouncil.ie refugeecouncil.org.au refugeecouncil.org.uk refugeecouncilusa.org refugeelegal.org.au
  refugeerights.org refugeerights.org.uk refugees.dk refugees.org refugeesinternational.org refugeeswelcome.dk
  refugiados.net refworld.org registradores.org relationships.org.au rescue.org resolution.org.uk
  respectphoneline.org.uk retesai.it retshjaelp.dk revengepornhelpline.org.uk rightsnet.org.uk rightsofwomen.org.uk
  righttoremain.org.uk rikon.to rikosseuraamus.fi riku.fi rilc.org.au ris.bka.gv.at ristretti.it ristretti.org
  rocketlawyer.co.uk rocketlawyer.com rocketlawyer.eu roks.se rosa-os.cz rozwod.org.pl rozwodowy.pl rsaa.org
  rusidechaya.org rvr.org saechsischer-fluechtlingsrat.de safeline.org.uk safelives.org.uk safesteps.org.au saimu4.com
  sarsas.org.uk savn.dk scheidung-ohne-rosenkrieg.de scheidung-online.de scheidung.de scheidung.org sci.gov.in
  scottishrefugeecouncil.org.uk scottishwomensaid.org scourt.go.kr sea-watch.org securustech.net securustech.online
  sef.pt selfhelp.courts.ca.gov sem.admin.ch separadasydivorciadas.org serviciomigraciones.cl serviziocentrale.it
  shelter.org.uk sheltersafe.ca shine.org.nz shusterman.com sidyashchie.org signpost.ngo simplecitizen.com
  sisters-help.ru slachtofferhulp.be slachtofferhulp.nl smartjailmail.com solacewomensaid.org solidaritefemmes-la.fr
  solidaritefemmes.org solwodi.de soquij.qc.ca sosmediterranee.com soudanplus.jp southallblacksisters.org.uk
  souzoku-pro.info specprawnik.pl sra.org.uk stalking-opfer.de statsforvaltningen.dk stepstojustice.ca stop.or.kr
  stopncii.org strafrecht-online.org strafverteidiger.de strafverteidigervereinigungen.org stranieriinitalia.it
  studiocataldi.it sudact.com sudact.ru sudrf.com sudrf.ru superlawyers.com supportkind.org supportthroughcourt.org
  supremecourt.gov survivorsuk.org suz.cz suzylamplugh.org sw.gov.pl talkingparents.com techsafety.org telefonorosa.it
  telerecours.fr terrafem.org terre-des-femmes.de texaslawhelp.org thehotline.org thelastmile.org thelawsociety.org.uk
  themarshallproject.org tlscontact.com trackitt.com travel.state.gov/content/travel trellis.law trennungsfaq.com
  trennungundscheidung.de tribunais.org.pt tuomioistuimet.fi tupenalista.com udi.no udsc.gov.pl uframa.org
  uitelkaar.nl umarfeminismos.org unba.org.ua une.no unhcr.org unicourt.com unicourt.org unitedwedream.org
  unitedwedreamaction.org unizon.se unlock.org.uk unterhalt.com unterhalt.net upcounsel.com uscis.gov
  uscitizenship.info uscourts.gov uslegal.com uslegalforms.com ustraveldocs.com utopia56.org vaeteraufbruch.de vafk.de
  vakilno1.com vakilsearch.com vamv.de vbest.jp veiligthuis.nl verkehrsportal.de vestanet.it vfsglobal.com
  victimconnect.org victimsupport.org.uk victimsupport.scot victimsupportni.com village-justice.com vinelink.com
  vinelink.org violenciagenero.igualdad.gob.es viols-femmes-informations.com visajourney.com visapro.com
  vluchtelingenwerk.be vluchtelingenwerk.nl vnzh.ru vreemdelingenzaken.be vsrf.ru w2eu.info washingtonlawhelp.org
  wayback.no weareadvocate.org.uk weareheretostay.org wedivorce.fr weisser-ring.at weisser-ring.com weisser-ring.de
  welshrefugeecouncil.org.uk welshwomensaid.org.uk wesnet.org.au whiteribbon.org.au wiezienie.info wikivorce.com
  wildwasser-berlin.de wildwasser.de withoutmyconsent.org womansdivorce.com women1366.kr womensaid.ie womensaid.org.uk
  womensaid.scot womensaidni.org womenslaw.org womensrefuge.org.nz writeaprisoner.com www.gov.uk/claim-asylum
  www.gov.uk/legal-aid yourxpert.de zakon.ru zonatelecom.ru zwangsheirat.de
`;
