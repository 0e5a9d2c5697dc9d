/**
 * Parties, campaigns, petitions, political movements; not news about them.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const politics = `
  12371.cn 350.org 38degrees.org.uk 50pluspartij.nl 8kun.top 8values.github.io aamaadmiparty.org aap.org.in
  abgeordnetenwatch.de abndp.ca accionpopular.com.pe acl.org.au aclu.org act.org.nz actblue.com actionfrancaise.net
  actionpopulaire.fr actionsa.org.za adelanteandalucia.org adr.lu adressit.com advanceaustralia.org.au afa.net
  afanederland.org afd-bayern.de afd-bw.de afd-fraktion.de afd-nrw.de afd-sachsen.de afd-thueringen.de afd.berlin
  afd.de afd.nrw afdbayern.de afdbundestag.de afs.se agir.pt agir36.com.br aiadmk.com aimim.org aipac.org
  aitcofficial.org aitmc.org akbayan.org akcja.pl akcjademokracja.pl akp.org.tr akparti.com akparti.org.tr akweb.de
  albaparty.org albd.org albertandp.ca alec.org alecexposed.org alianca.cat alianzaverde.org.co
  alleanzaverdisinistra.it alliance-sud.ch alliance.org.uk allianceparty.org allianzdermitte.ch alliberal.org.au
  alp.com.au alp.org.au alternative-linke.ch alternativeforgermany.de alternativet.dk alternativforsverige.se
  americanbridgepac.org americanconservativeunion.org americanprogress.org americanprogressaction.org
  americanrenaissance.com americansforprosperity.org amren.com analyse-und-kritik.net anarchistlibraries.net
  anc1912.org.za animaljusticeparty.org animalliberationfront.com animalrebellion.org animalrising.org ano2011.cz
  anobudelip.cz anpi.it antaios.de antifa.de antifa.org antifainfoblatt.de antifascistnews.net aontu.ie apra.pe
  arbeiderpartiet.com arbeiderpartiet.no articolo1mdp.it assemblea.cat attac-italia.org attac.at attac.es attac.fr
  attac.org attistibaipar.lv auf.no aufstehn.at aufstehn.org aul.org ausstieg-rechts.de autonomie-magazin.org
  avaaz.org avante.org.br avante.pt avoda.org.il azione.it ba.org.ua balad.org ballotready.org barrikade.info
  basicincomeparty.kr batkivshchyna.com.ua bayan.ph bayernpartei.de bayernspd.de bbb.nl bbp.org.tr bcliberals.com
  bcndp.ca bdsmovement.net belaruspartisan.by beppegrillo.it berniesanders.com berniesanders.org bersatu.com.my
  bewegingdenk.nl beytenu.org.il bezpartyjni.pl bierpartei.eu bigbrotherwatch.org.uk bij1.nl bij1.org bjd.org.in
  bjp.org blacklivesmatter.ca blacklivesmatter.com blackrosefed.org bloco.org bloco.pt blocquebecois.com
  blocquebecois.org bng.gal bnp.org.uk bnpbd.org boerburgerbeweging.com boerburgerbeweging.nl bolsonaro.com.br
  borgerforslag.dk borgernesparti.dk boussole-electorale.org bradyunited.org brandnewcongress.org
  brasilparalelo.com.br breakingthesilence.org.il breitbart.com brennancenter.org brexitparty.com britainfirst.org
  bsp.bg bspindia.org bsw-landesverband.de bsw-vg.de bsw.berlin btselem.org buendnis-deutschland.de bvnl.nl
  cambioradical.org campact.de campax.org casapound.org casapounditalia.org cato.org cause-commune.net ccpv.org cda.nl
  cdenv.be cdp-japan.com cdp-japan.jp cds.pt cdspp.pt cdu-bw.de cdu-fraktion.berlin.de cdu-niedersachsen.de cdu-nrw.de
  cdu.de cdu.pt cducsu.de cdv.be centerpartiet.com centerpartiet.se centrodemocratico.com cfkargentina.com change.gov
  change.org chega.pt chp.org.tr christenunie.nl cidadania23.org.br citizengo.org ciudadanos-cs.org ciudadanos.net
  civicparty.hk claudiasheinbaum.mx climate200.com.au clubforgrowth.org cnduk.org cnt-f.org coalicioncanaria.org
  coalitionavenirquebec.org colorofchange.org comac-studenten.be commoncause.org commonweal.scot communist-party.ca
  communistparty.in communistparty.org.uk compact-online.de compassonline.org.uk compromis.net conservative.ca
  conservative.org conservativebc.ca conservativehome.co.uk conservativehome.com conservativeparty.ca
  conservatives.com constitutionparty.com constitutionparty.org contraste.org contropiano.org convergenciasocial.cl
  coopparty.org.uk coraggioitalia.it counter-currents.com counterfire.org cpac.org cpc.people.com.cn cpcnews.cn
  cpgb-ml.org cpim.org cpimkerala.org cpiml.net cpiml.org cpusa.com cpusa.org credoaction.com crimethinc.com
  crimethinc.org cssd.cz csu-landtag.de csu-muenchen.de csu.de csv.lu cup.cat cwfa.org d66.nl da.org.za dab.org.hk
  dabulgaria.bg dailykos.com dailystormer.in dailystormer.name dailystormer.su danmarksdemokraterne.dk
  danskfolkeparti.dk dansksamling.dk dapmalaysia.org dc.org.br dccc.org debout-la-france.fr declic.ro defi.eu
  degeneration.hu dei-lenk.lu demandprogress.org demarit.fi democracianacional.org democrat.or.th
  democraticgovernors.org democraticleader.gov democraticparty.hk democrator.ru democrats.org demokrat.or.id
  demokratene.no demokrati.sk demos.org.ro demosisto.hk demparti.org.tr denk.nl der-dritte-weg.info
  derniererenovation.fr dernierrenovation.fr devapartisi.org df.dk die-basis.de die-freiheitlichen.com die-heimat.de
  die-linke-bayern.de die-linke.de die-mitte.ch die-mitte.com die-partei.net die-rechte.com diebasis-partei.de
  dielinke-nrw.de dielinke-sachsen.de dielinke.berlin dielinke.de diem25.org dievolkspartei.at dinamopress.it
  dissentmagazine.org dkp.de dkp.hu dlcc.org dmk.in dnc.org domovinskipokret.hr donaldjtrump.com donaldjtrump.org
  doorbraak.eu doro-chiba.org dp.lu dpetition.be dphk.org dpp.org.tw dps.bg dritte-weg.info dsa.org dsausa.com
  dsausa.org dsb.bg dscc.org dss.rs dsu.net dup.ie dveri.rs dwars.org e-petice.cz eagleforum.org eaj-pnv.eus eajg.org
  ecolo.be edu-schweiz.ch edu-udf.ch eelv.fr eesti200.ee effonline.org egaliteetreconciliation.fr eh-bildu.eus
  ehbildu.eus eirigi.org eko.org ekre.ee electoral-reform.org.uk elizabethwarren.com elliniki-lisi.gr elyze.app
  emilyslist.com emilyslist.org en-marche.fr englishdemocrats.party enhedslisten.dk enmarche.fr epetition.my
  epetitionen.bundestag.de epetitions.direct.gov.uk equo.es er.ru erc.cat ergue-te.pt escanos.es esquerda.net
  esquerra.cat esquerrarepublicana.cat europabevegelsen.no europaverde.it eurosolidarity.org everyaction.com
  everytown.org evolvepolitics.com evopoli.cl evppev.ch exit-deutschland.de expo.se extinctionrebellion.fr
  extinctionrebellion.uk fabians.org.uk fairfight.com fairvote.org falange.es falangeautentica.es familienpartei.de
  familyfirstparty.org.au fbk.com fbk.info fdesouche.com fdi.it fdp-nrw.de fdp.ch fdp.de fdpbt.de
  federation-anarchiste.org feministisktinitiativ.se fff.org fiannafail.ie fidesz.hu fightforthefuture.org finegael.ie
  firmiamo.it flippable.org flokkurfolksins.is foe.co.uk foe.org foroasturias.es forumvoordemocratie.nl
  forwardparty.com forza-italia.it forzaitalia.it forzanuova.eu forzanuova.info fpoe-wien.at fpoe.at fpoe.eu fpu.no
  framsokn.is fratelli-italia.it fratelliditalia.it frc.org frcaction.org freedomfront.co.za freedomworks.org
  freie-waehler-bayern.de freiewaehler.bayern freiewaehler.eu frenteamplio.cl frenteamplio.uy frentedetodos.org
  fridaysforfuture.de fridaysforfuture.org friendsoftheearth.uk frontnational.com frp.no fuerzapopular.pe fvd-intl.com
  fvd.nl gab.com gelecekpartisi.org.tr generation-ecologie.com generationidentitaire.org generations-s.com gerb.bg
  gerindra.id geroabai.com gettr.com getup.org.au gibanje-svoboda.si gibanjesvoboda.si giffords.org giorgiameloni.it
  gioventunazionale.it gleichheit.de globalproject.info glp.ch golkar.or.id goloszmin.org gop.com gop.gov
  gopetition.com gp.org gp.org.uk gqt.org.cn graswurzel.net greenleft.org.au greenparty.bc.ca greenparty.ca
  greenparty.org.tw greenparty.org.uk greenpartyni.org greenpeace.at greenpeace.ch greenpeace.de greenpeace.es
  greenpeace.fr greenpeace.it greenpeace.nl greenpeace.org greenpeace.org.uk greens.ca greens.org.au greens.org.nz
  greens.scot greenworld.org.uk greng.lu groen.be groenlinks.nl groenlinkspvda.nl gronungdom.se gruene-bayern.de
  gruene-berlin.de gruene-bundestag.de gruene-fraktion.de gruene-hessen.de gruene-jugend.de gruene-nrw.de
  gruene-wien.at gruene.at gruene.ch gruene.de gruenes-brandenburg.de grunliberale.ch grunliberale.com gunowners.org
  hadash.org.il hajun.by havoda.org.il hayek.de hazionutdatit.org.il hazteoir.org hdp.org.tr hdz.hr headcount.org
  heritage.org heritageaction.com heritageparty.org hkdc.us hlas-sd.sk hnutie-republika.sk hnutieslovensko.sk
  homelandparty.org hongkongwatch.org hopenothate.org.uk horizonsleparti.fr hoshuto.jp hoyre.no hswh.org.cn
  identitaere-bewegung.at identitaere-bewegung.de ifnotnow.org ifp.org.za ilblogdellestelle.it ilhanforcongress.com
  inc.in inc.org.in independentireland.ie indivisible.com indivisible.org industriognaeringspartiet.no indymedia.nl
  indymedia.org infoaut.org infowars.com iniciativaliberal.com iniciativaliberal.pt insaf.pk ipa.org.au ipetitions.com
  irishfreedom.ie isamaa.ee isidewith.co.uk isidewith.com islamophobia.org italiaviva.com italiaviva.it
  itsgoingdown.com itsgoingdown.org iwillvote.com iyiparti.org.tr izquierdasocialista.org.ar izquierdaunida.org
  ja21.nl jacobin.com jacobin.de jacobinlat.com jacobinmag.com jairbolsonaro.com jamaat-e-islami.org jamaat.org
  jaunavienotiba.lv jcp-tokyo.net jcp.or.jp jdu.org.in jewishvoiceforpeace.org jfvd.nl jimin.jp jimin.tokyo
  jinboparty.com jip.org jln.org.au jobbik.hu joebiden.com joebiden.org join.gov.tw jongedemocraten.nl jovd.nl
  jrcl.org jsd.pt jstreet.org jsvp.ch julis.de junge-gruene.at junge-union.de jungealternative.online jungegruene.ch
  jungfreisinnige.ch junts.cat juntspercat.cat juso.ch jusos.de justice21.org justicedemocrats.com juststopoil.org
  juventudesocialista.org jvp.at jvp.org kafka.nl kamalaharris.com kamalaharris.org kandidattest.dk kansalaisaloite.fi
  kap.org.au kd.dk kd.fi kd.se kdh.sk kdu.cz keadilanrakyat.org keine-partei.at keskerakond.ee keskusta.fi kgreens.org
  kieskompas.nl kke.gr kkk.com kmt.org.tw kmt.tw koalicjaobywatelska.pl kod.ngo kokoomus.com kokoomus.fi komei.jp
  komei.or.jp kommunister.dk konfederacja.com konfederacja.pl konfederacjakoronypolskiej.pl konkret-magazin.de
  konservative.dk konservativt.no koronapolska.pl kpoe-graz.at kpoe-steiermark.at kpoe.at kprf.ru kreni-promeni.org
  krf.no kristdemokraterna.se kristillisdemokraatit.fi kscm.cz kukiz15.org labor.org.au laborparty.kr labour.ie
  labour.org.nz labour.org.uk labourlist.org lacampora.org laec.fr lafranceinsoumise.com lafranceinsoumise.fr
  lalibertadavanza.com.ar lapetition.be latarnikwyborczy.pl lavan.org.il ldh-france.org ldp.org.au ldpr.ru leadnow.ca
  leadnow.org lecdh.be lega-dei-ticinesi.ch legagiovani.it legalisecannabis.org.au leganord.org legaonline.it
  legonline.it les-patriotes.fr les-republicains.fr lesecologistes.fr lesengages.be lespatriotes.fr lesrepublicains.fr
  lessoulevementsdelaterre.org letztegeneration.org levica.si lewica.org.pl lewica.pl lfi.fr libcom.org libdems.com
  libdems.org.uk libdemvoice.org liberal.ca liberal.org liberal.org.au liberal.org.uk liberalai.lt liberalalliance.dk
  liberale.de liberalerna.com liberalerna.se liberalnsw.org liberationnews.org libertairepartij.nl libertarianism.org
  libertarianparty.org.au libertyhumanrights.org.uk liikenyt.com liikenyt.fi likud.org.il links-wien.at
  linksfraktion.de linksjugend-solid.de linsoumission.fr livre.pt lmp.hu lnp.org.au lopezobrador.org.mx lp.org lsap.lu
  lsdp.lt lsnaspo.sk luf.se lula.com.br lutte-ouvriere.com lutte-ouvriere.org lvzs.lt m4bl.org magyartisza.hu
  makevotesmatter.org.uk mamprawowiedziec.pl maoriparty.org.nz marchforourlives.com marcorubio.com
  marszniepodleglosci.pl marx21.de marxist.com marxistleftreview.org marxists.org mas-ipsp.bo masmadrid.org maspais.es
  maverickparty.ca mbl.org.br mbndp.ca mcge.ch mdb.org.br mdg.no medborgerligsamling.se melenchon.fr mera25.de
  mera25.gr meretz.org.il mesopinions.com mesoptions.com mfg-oe.at mger.ru mhp.org.tr midflokkurinn.is mihazank.hu
  miljopartiet.se miljopartietdegronne.no minjoo.kr mises.org.br mjcf.org mkkp.party mlodziezwszechpolska.pl mlpd.de
  mobilize.us modem.fr moderaterna.com moderaterna.se moderaterne.dk momentum.community momentum.hu momentum.org
  momsdemandaction.org morena.org.mx morenasi.mx morningstaronline.co.uk motoriste.cz mouvement-democrate.fr
  mouvementdemocrate.fr moveforwardparty.org moveon.com moveon.org movimento5stelle.eu movimientociudadano.mx
  movimientosumar.es mozemo.hr mp.se mqm.org mr.be mst.org.ar mst.org.br mszp.hu muda.my muf.se mw.org.pl mydup.com
  n-va.be naacp.org nacionalaapvieniba.lv naral.org narendramodi.in narodowcy.net natall.com national.org.nz
  nationalcorps.org nationalgunrights.org nationaljusticeparty.com nationalparty.ie nationals.org.au nau.by
  navalny.com ncp.org.in nd.gr ndc.org.gh ndp.ca ndp.org nedavimobeograd.rs neitileu.no neos.eu new-kokumin.jp
  newpeople.ru newpowerparty.tw ngpvan.com nieuwsociaalcontract.nl nnggpp.org noimoderati.it nolabels.org nordfront.se
  nouveaufrontpopulaire.fr nouvelledonne.fr novo.org.br now.org nowalewica.org.pl nowanadzieja.org.pl nowoczesna.org
  nowoczesna.pl npa-jeunes.com npa-lanticapitaliste.org npa-revolutionnaires.org npa2009.org npd.de npp.gh npp.lk
  nra.org nraila.org nrcc.org nrlc.org nrsc.org nrwspd.de nsi.si nswlabor.org.au nswliberal.org.au nupes-2022.fr
  nyeborgerlige.dk nzfirst.nz o-ishin.jp oathkeepers.com oathkeepers.org obycajniludia.sk obywatelerp.org
  ocasiocortez.com occidentaldissent.com odm.co.ke ods.cz oedp.de oevp.at officialapc.ng olano.sk omnium.cat
  onenation.com.au onenation.org.au onr.com.pl ontarioliberal.ca ontariondp.ca ontariopc.ca openmedia.org
  openpetition.at openpetition.de openpetition.eu openpetition.org openvld.be opprop.net ordoiuris.pl organiser.org
  osverdes.pt ourhands.org ourrevolution.com pacma.es pactohistorico.co palestineaction.org palestinecampaign.org
  pan.or.id pan.org.mx pan.senado.gob.mx pap.org.sg parbeszedpart.hu paris-luttes.info parler.com parler.org
  partainasdem.id parti-radical.fr parti-reconquete.fr parti-renaissance.fr parti-socialiste.fr partiarazem.pl
  partiazieloni.pl partidochega.com partidochega.pt partidocolorado.uy partidoconservador.com partidodelau.com
  partidodeltrabajo.org.mx partidoliberal.org.br partidoliberal.org.co partidolivre.pt partidomorado.pe
  partidonacional.uy partidonovo.org.br partidoobrero.com partidorepublicanodechile.cl partidosocialista.cl
  partidosocialista.com.ar partidoverde.mx partidoverde.org.mx partidulaur.ro partietdekristne.no partietnyans.se
  partijnieuwsociaalcontract.nl partijvoordedieren.nl partipopulaireducanada.ca partisocialiste.com partisocialiste.fr
  partitocomunista.it partitocomunistaitaliano.it partitodemocratico.it partitoradicale.it partitosardodazione.com
  party.coop pas.org.my pasok.gr patriotfront.us patrioticalternative.org.uk pbp.ie pcb.org.br pcchile.cl pcdob.org.br
  pce.es pcf-paris.fr pcf.fr pco.org.br pcp.pt pda.ch pdc.cl pdiperjuangan.id pdt.org.br peaceandfreedom.org
  peacenow.org.il pensjonistpartiet.no peoplebeforeprofit.ie peoplepowerparty.kr peoplesdemocraticparty.com.ng
  peoplesparty.or.th peoplespartyofcanada.ca perulibre.pe perussuomalaiset.com perussuomalaiset.fi peta.de peta.org
  peteforamerica.com peticao24.com.br peticaopublica.com peticaopublica.com.br peticeonline.cz peticio.hu peticiok.com
  peticiones.net petitieonline.com petities.com petities.nl petitii.ro petitio.ch petition.bundestag.de petition.ge
  petition.kmu.gov.ua petition.parliament.uk petition.president.gov.ua petitionen.bundestag.de petitionen.com
  petitionen24.com petitionenligne.com petitionenligne.fr petitionpublique.fr petitions.assemblee-nationale.fr
  petitions.assembly.go.kr petitions.gov.wales petitions.nz petitions.ourcommons.ca petitions.parliament.scot
  petitions.senat.fr petitions.whitehouse.gov petitions24.com petizioni.com petycje.pl petycjeonline.com pev.pt
  pi-news.net piraattipuolue.fi piratar.is piraten.de piraten.lu piratenpartei.de piratenpartij.nl pirati.cz
  piratpartiet.se pis.org.pl piueuropa.eu pj.org.ar pkb.id pks.id pl.org.br pl22.com.br place-publique.eu
  placepublique.eu plaid.cymru plannedparenthoodaction.org platforma.org plefsi.gr plq.org pmli.it pmln.org pnl.ro
  pnv.eus po.org.ar po.org.pl podem.cat podemos.info podemos.org.br politicalcompass.org politically-incorrect.de
  polodemocratico.net polska-2050.pl polska2050.pl porozumienie.pl possibile.com postcardstovoters.org
  potere-alpopolo.it potere.alpopolo.org pp-madrid.com pp.es pp.org.br ppaction.org ppc.ca ppd.cl ppdb.bg ppmadrid.es
  ppp.org.pk pq.org prageru.com prc.es prd.org.mx pri.org.mx primerojusticia.org prisaha.cz pro-nrw.net pro.com.ar
  prochoiceamerica.org progresivie.lv progresivne.sk progressistas.org.br promeni.bg proudboys.com proudboysusa.com
  prtb.org.br ps.be ps.cl ps.fr ps.pt psb.org.br psb40.org.br psc.es psd.org.br psd.pt psd.ro psdb.org.br psi.id
  psl.org.pl psl.pl pslweb.com pslweb.org psoe-m.es psoe.es psol50.org.br psp.org.sg pstu.org.br psuv.org.ve pt.org.br
  pt.org.mx ptb.be ptp.or.th pts.org.ar pv.org.br pvda.be pvda.nl pvv.nl qstheory.cn quebecsolidaire.net radicali.it
  radicalipartito.it radikale.dk randpaul.com rassemblementnational.fr raudt.no razem.org.pl reasonparty.org
  rebellion.global rebellyon.info rebuildingkoreaparty.kr rechtsextremismus-aussteigen.de reclaimparty.co.uk
  reconquete.fr recortescero.es redchinacn.net reddit.com/r/alltheleft reddit.com/r/anarchism
  reddit.com/r/anarcho_capitalism reddit.com/r/anarchy101 reddit.com/r/antifascistsofreddit reddit.com/r/askaliberal
  reddit.com/r/askconservatives reddit.com/r/asktrumpsupporters reddit.com/r/capitalismvsocialism
  reddit.com/r/climateoffensive reddit.com/r/communism reddit.com/r/communism101 reddit.com/r/conservative
  reddit.com/r/conservatives reddit.com/r/debatecommunism reddit.com/r/democraticsocialism reddit.com/r/democrats
  reddit.com/r/dsa reddit.com/r/enoughtrumpspam reddit.com/r/extinctionrebellion reddit.com/r/greenparty
  reddit.com/r/labour reddit.com/r/labouruk reddit.com/r/latestagecapitalism reddit.com/r/leftist
  reddit.com/r/leopardsatemyface reddit.com/r/liberal reddit.com/r/libertarian reddit.com/r/marxism
  reddit.com/r/mensrights reddit.com/r/neoconnwo reddit.com/r/neoliberal reddit.com/r/politicalcompassmemes
  reddit.com/r/politicalhumor reddit.com/r/progressive reddit.com/r/republican reddit.com/r/sandersforpresident
  reddit.com/r/shitliberalssay reddit.com/r/socialdemocracy reddit.com/r/socialism reddit.com/r/stupidpol
  reddit.com/r/tankiejerk reddit.com/r/the_donald reddit.com/r/trump reddit.com/r/tuesday reddit.com/r/twoxchromosomes
  reddit.com/r/ukpolitics reddit.com/r/voteblue reddit.com/r/walkaway reddit.com/r/wayofthebern rede.org.br
  redesustentabilidade.org.br redflag.org.au redfox.be redice.tv reform.ee reformierakond.ee reformparty.kr
  reformparty.org reformparty.org.uk reformparty.uk refusefascism.org reiwa-shinsengumi.com renegadetribune.com
  renew-europe.fr renovacionnacional.cl renua.ie reper.eu reproductivefreedomforall.org republic.org.uk
  republicains.com republicains.fr republicanos10.org.br republikaner.org revoluciondemocratica.cl
  revolutionpermanente.fr rfj.at rga.org rifondazione.it rifondazionecomunista.org ripostelaique.com rjd.co.in rkp.fi
  rmdsz.ro rn.cl rn.fr rnc.org rockthevote.org rodt.no roedt.no roi.ru ronpaul.com rood.nl rootsaction.org
  rotfuchs.net rousseau.movimento5stelle.it rs21.org.uk rslc.gop ruchkod.pl ruchnarodowy.net ruchnarodowy.org
  runforsomething.net rushlimbaugh.com saadet.org.tr saf.org salvinipremier.it samajwadiparty.in samfylkingin.is
  sanseito.jp saoradh.ie sas.sk saskana.eu saskndp.ca saskparty.com sba-list.org schildenvrienden.com
  scottishconservatives.com scottishgreens.org.uk scottishlabour.org.uk sd.se sd.si sdlp.ie sdp.fi sdp.hr sdp.or.jp
  sdp.org sdp.org.uk sds.si seacabolafiesta.com senterpartiet.no sezession.de sf.dk sfp.fi sgp.de sgp.nl shas.org.il
  shivsena.org sierraclub.com sierraclub.org silvioberlusconi.it sinimustaliike.fi sinistraitaliana.it
  sinistraitaliana.si sinnfein.ie sisterdistrict.com skiftet.org skp.fi skrivunder.com skrivunder.net skwawkbox.org
  sld.org.pl sluganarodu.ua smartvote.ch smer.sk snp.org sns.org.rs sns.sk socdem.cz socialdemocrats.ie
  socialdemokraterna.se socialdemokratiet.dk socialistalliance.org.au socialistalternative.org socialistas.es
  socialistes.cat socialistparty.net socialistparty.org.uk socialistworker.co.uk socialistworker.org
  solidariedade.org.br solidaritaet.info solidarites.ch solidarity.ie solidarity.net.au solidarnapolska.pl soriaya.org
  sosialidemokraatit.fi sosialistaflokkurinn.is sosromania.ro sotsid.ee soulevementsdelaterre.org sozialismus.info
  sozialistische-jugend.at sp-ps.ch sp.nl sp.no spd-bayern.de spd-hessen.de spd-niedersachsen.de spd.berlin spd.cz
  spd.de spdfraktion.de splcenter.org splinter.nu spoe-wien.at spoe.at spravedlivo.ru sps.org.rs ssp.rs ssu.se ssw.de
  stacilo.cz standuptoracism.org.uk starostove-nezavisli.cz statebuilding.tw stemtest.be stemwijzer.nl stopwar.org.uk
  stormfront.com stormfront.org strajkkobiet.eu stramkurs.dk strana-smer.sk suedtiroler-freiheit.com sumar.es
  sumofus.org sunrisemovement.org suomensisu.fi suwerennapolska.pl sv.no sverigedemokraterna.se svoboda.org.ua svp.ch
  swingleft.com swingleft.org swp.org.uk syriza.gr szhgh.com team-strache.at teamk.bz teamtodenhoefer.de teaparty.org
  teapartypatriots.org tedcruz.org telugudesam.org teruelexiste.info theanarchistlibrary.org thebrexitparty.org
  thegatewaypundit.com theminjoo.kr thepetitionsite.com theyvoteforyou.org.au threepercenters.org tierschutzpartei.de
  tip.org.tr tisza.hu tiszapart.hu tkp.org.tr tomin1st.jp top.org.nz top09.cz tpp.org.tw tpusa.com
  transformpolitics.uk trikolora.cz trspartyonline.org trumpetofpatriots.org truthsocial.com truthsocial.org
  tsajunga.lt tsikhanouskaya.org tsnk.lt turningpointusa.com tusc.org.uk tuv.org.uk uap.org.au ucr.org.ar uda.ke
  udc-italia.it udc.it udi.cl udi.fr udmr.ro ukip.org umno.org.my underskrift.no une.org.br unghoyre.no
  ungsvenskarna.se ungvanster.se uniaobrasil.org.br unicornriot.ninja unidadepopular.org.br
  unioncommunistelibertaire.org unionprogresoydemocracia.es unitedaustraliaparty.org.au unitedconservative.ca
  unlockdemocracy.org.uk unp.lk unsere-zeit.de unvotoporescano.com unz.com uplift.ie upn.org upr.fr upyd.es usr.ro
  uup.org vaalikone.fi vaalikone.yle.fi valgomat.no valkompass.svt.se vansterpartiet.com vansterpartiet.se
  vasemmisto.fi vasemmistonuoret.fi vatanpartisi.org.tr vazrazhdane.bg vdare.com vdare.net venstre.dk vente.org
  ventevenezuela.org verdesequo.es verdi.eu verdi.it vesna.si vfplus.org.za vg.is viclabor.com.au
  victoriansocialists.org.au vidreisn.is viettan.org vihreat.com vihreat.fi vlaamsbelang.be vlaamsbelang.org
  volebnakalkulacka.sk volebnikalkulacka.cz volksinitiative.ch volt.ch volt.org volt.pt volt.team voltaustria.org
  voltdeutschland.org volteuropa.com volteuropa.org voltfrance.org voltnederland.org voltportugal.org voltschweiz.org
  voorpost.org vooruit.org vorwaerts.de vote.org vote411.org votecompass.com voteforpolicies.org.uk votematch.eu
  votematch.ie votesaveamerica.com votesmart.org vox.es voxespana.es vvd.nl wahl-o-mat.de wahlkabine.at wahlomat.de
  wahlrechner.at wahlswiper.de weact.campact.de weact.org wecollect.ch weeklyworker.co.uk welshlabour.wales wemove.eu
  wep.org.uk weplanet.org werteunion-partei.net werteunion.de whenweallvote.org whocanivotefor.co.uk winred.com
  winred.org womensequality.org.uk womensmarch.com workers.org workersliberty.org workersparty.ie
  workerspartybritain.org workingfamilies.com workingfamilies.org worldsocialism.com wp.sg wsws.org wyzxwk.com xd.is
  xs.is yabloko.ru yenidenrefahpartisi.org.tr yes.scot yesha.org.il yeshatid.org.il younggreens.org.uk yourparty.uk
  yoursdp.org ysrcongress.com zaferpartisi.org.tr zavetnici.rs zeleni.cz zelenilevifront.rs zenshin.org
  zentrumspartei.de
`;
