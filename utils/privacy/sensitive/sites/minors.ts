/**
 * Pages made for children and pupils, and for their protection.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const minors = `
  103ecoute.be 105.gov.il 113.mohw.gov.tw 116000enfantsdisparus.fr 116111.no 116111.pl 116111.ua 117.go.kr 119.gouv.fr
  1388.go.kr 147.at 147.ch 17zuoye.com 1800runaway.org 189.mhlw.go.jp 1jour1actu.com 1jour1actu.fr 2simple.com 3018.fr
  4parents.pl 61.cctv.com 800121212.pl abc.net.au/abckids abc.net.au/btn abc.net.au/kids abc.tvp.pl abckids.abc.net.au
  abcmouse.com abcteach.com abcya.com actionforchildren.org.uk activelearnprimary.co.uk activelylearn.com
  adamwamishmish.com adoption.de adoptionuk.org adoptuskids.com adoptuskids.org adservio.ro aeries.com aeries.net
  agendaedu.com agesci.com alarmtelefonen.no aleks.com alexiaeducaria.com alik.cz allo119.com allo119.gouv.fr
  alloprof.qc.ca amira-lesen.de amplify.com anar.org anar.org.es anarfundacion.org animal-jam.com animaljam.com
  anpanman.jp anrufen-hilft.de anti-bullyingalliance.org.uk antolin-lesen.de antolin.de antolin.westermann.com
  antolin.westermann.de anton.app anton.com arbolabc.com arbor-education.com arbor.sc arcademics.com ard-kinder.de
  argosoft.it artforkidshub.com aseaf.org astrapi.com atrium-sud.fr auditorix.de audiyou.de aufarbeitungskommission.de
  augeo.nl aula.dk auladigital.leya.com awel.be axioscloud.it azzurro.it azzurro.org babblarna.se babybus.com
  babytv.com bakalari.cz baobao88.com baraem.tv barbie.com bark.us barn.svt.se barnardos.ie barnardos.org.uk
  barnehage.no barneombudet.no barnevakten.no barney.com barnkanalen.se barnombudsmannen.se basisonderwijs.online
  basispoort.nl bayam.tv bayard-jeunesse.com bbc.co.uk/bitesize bbc.co.uk/cbbc bbc.co.uk/cbeebies
  bbc.co.uk/games/embed bbc.co.uk/newsround bbc.co.uk/teach beauftragte-missbrauch.de becomecharity.org.uk
  bedtimemath.org beneylu.com bettermarks.com bettermarks.de beva.com bildungslogin.de bitesize.co.uk bke-beratung.de
  bke-jugendberatung.de blinde-kuh.de blindekuh.de blooket.com bloomz.com blossomeducational.com boddle.com
  boernetelefonen.dk boing.es boingtv.it bolibompa.se boomlearning.com bornsvilkar.com bornsvilkar.dk boyscouts.org
  boystown.org brainpop.com brainpopjr.com brightwheel.com bris.se bromcom.com bromcomcloud.com brpd.gov.pl buliba.pl
  bullying.co.uk bullyingcanada.ca bullyingnoway.gov.au bumba.be bycs.de calculatice.ac-lille.fr cambiumlearning.com
  canalj.fr canalpanda.pt canvas.instructure.com cartoonito.it cartoonnetwork.com cartoonnetwork.com.br
  cartoonnetwork.fr casaforchildren.org cbc.ca/kids cbc.ca/kidsnews cbeebies.com ceop.police.uk ceopeducation.co.uk
  cerebriti.com chaval.es checkeins.de child-focus.be childfocus.be childfundbrasil.org.br childhelp.com childhelp.org
  childhelphotline.org childhelpline.org childhood.org.br childline.ie childline.or.jp childline.org.uk
  children.moc.gov.tw childreninneed.co.uk childrensaidsociety.org childrenscommissioner.gov.uk childrenslawcenter.org
  childrenssociety.org.uk childwelfare.gov chudo-udo.info cismai.it citrouille.net clan.tve.es clantv.es
  class-dojo.com classcharts.com classdojo.com classe-numerique.fr classeviva.com classflow.com classi.jp
  classkick.com classlink.com classlist.com classroom.google.com classtag.com classting.com clever.com clever.org
  clickedu.eu clipescola.com clubpenguin.com cnpdpcj.gov.pt code.org codecombat.com codemonkey.com codmon.com
  cokitos.com coloradisegni.it coloriage.info coloriages.fr commonsensemedia.org compass.edu.au compass.education
  cooc.tp.edu.tw coolmath-games.com coolmath.com coolmath4kids.com coolmathgames.com coolmilk.com coram.org.uk
  coramvoice.org.uk coucou.telequebec.tv crisistextline.uk cristic.com curriculumassociates.com cyber1388.kr
  cyberhus.dk cyberkidz.nl cybertip.ca cybertipline.org d2l.org darknesstolight.org davethomasfoundation.org
  dbildungscloud.de deakids.it decko.cz deltamath.com deti-online.com detskiy-mir.net deutsche-kinderhilfe.de
  dexter.ist.com dibujos.net dibujosparapintar.com didactic.ro die-maus.de dieschulapp.de dinantia.com dinolingo.com
  discoveryeducation.co.uk discoveryeducation.com discoverykids.com discoverykidsbrasil.uol.com.br
  discoverykidsplus.com disneychannel.com disneychannel.de disneychannel.es disneyjunior.com disneynow.com
  ditekrize.cz dkfindout.com dkhw.de dksb.de dnevnik.ru dogonews.com doodlelearning.com doodlemaths.com
  dr.dk/ramasjang dr.dk/ultra dreambox.com duden-learnattack.de dunkelziffer.de dyzurnet.pl dzieci.pl e-enfance.org
  e-kreta.hu e-okul.meb.gov.tr e-school.in.ua e-schools.info eba.gov.tr ebse.co.kr ecoledirecte.com ecpat.org ecpat.se
  edgenuity.com edhelper.com edkimo.com edmodo.com edookit.com edpuzzle.com edsby.com edshed.com edu.gounn.ru
  edu.tatar.ru edubox.pt educa.co.nz educamos.com educamosclm.castillalamancha.es educapeques.com educaplay.com
  education.com/games educationcity.com educatout.com educonnect.education.gouv.fr eduelo.pl edulastic.com
  edulinkone.com edumoov.com edupage.com edupage.org edupage.sk eduvidual.at eduvulcan.pl egyszervolt.hu ekapeli.fi
  elevspel.se elhuevodechocolate.com eli.org.il eljur.ru elschool.ru eltern-portal.org elternnachricht.de emat.dk
  enchantedlearning.com enfance-et-partage.org enfancemajuscule.fr ent.iledefrance.fr enthdf.fr eokul.meb.gov.tr
  epals.com escola.ch escolagames.com.br escolavirtual.pt etap.co.nz everfi.com everydaykids.org explorelearning.com
  eylog.co.uk factmonster.com factsmgt.com familia2.edu.gva.es familyeducation.com familylink.google.com famly.co
  famly.co.uk fdds.pl feel-ok.at feel-ok.ch feel-ok.de filastrocche.it findmykids.org fireflycloud.net
  first4adoption.org.uk firstinmath.com flipgrid.com flocabulary.com focusschoolsoftware.com fond-detyam.ru
  forskole.dk fosterclub.com fosteringnetwork.org.uk fragfinn.de france.tv/enfants francetveducation.fr freckle.com
  frisbeetv.it friv.com fronter.com funbrain.com fundacionanar.org funology.com gaggle.net galim.org.il
  games-for-kids.ru gamesfor.kids gameskidsplay.net geekie.com.br generationgenius.com generazioniconnesse.it
  geolino.de getepic.com getkahoot.com getkahoot.it giae.pt gimkit.com gimme.eu giochibambini.it girlguiding.org.uk
  girlscouts.org girlsgogames.com girltalk.dk gloob.globo.com gloobinho.globo.com goguardian.com gonoodle.com
  gostudent.org grammatip.com groupcall.com grundschule-arbeitsblaetter.de grundschule.org grundschulkoenig.de
  grundschulmaterial.de grundschulstoff.de gubbdata.no guiainfantil.com gulli.fr gynzy.com gynzykids.nl
  hamsterkiste.de happyclicks.net hayeladim.tv headspace.dk hegartymaths.com helles-koepfchen.de helpwanted.nl
  hetklokhuis.nl hiclass.net highlightskids.com hilfe-telefon-missbrauch.online hilfetelefon-missbrauch.de himama.com
  hintalovon.hu historyforkids.net homeschool.com hoodamath.com hotwheels.com howrse.com hpi-schul-cloud.de
  hugolescargot.com i-ready.com iacrianca.pt iamschool.net icivics.org ieducando.com igraem.pro iguinho.com.br
  iletaitunehistoire.com imaginationlibrary.com imaginelearning.com index-education.com index-education.net
  infantil.com infinitecampus.com infinitecampus.org infomentor.se initiative-vermisste-kinder.de innocenceindanger.de
  inovarmais.com inschool.fi inso.pl instructure.com internauten.de internet-abc.de internetmatters.org
  internetsanscrainte.fr ipasen.juntadeandalucia.es iqsha.ru is4k.es iserv.de iserv.eu ispcc.ie istation.com
  itaca.edu.gva.es itslearning.com itslearning.nl itslearning.no iwf.org.uk ixl.com ixl.de jaimelire.com jedessine.com
  jeugdbescherming.nl jeugdbieb.nl jeugdjournaal.nl jeuxdecole.net jeuxjeuxjeux.fr jigsaw.ie jlc.org
  jogosinfantis.com.br jr.naver.com jueduco.com juegosarcoiris.com juegosinfantiles.com.mx juegosinfantilespum.com
  jugend-support.de jugendaemter.com jugendnotmail.de jugendschutz.net jugendundmedien.ch juki.de jumpstart.com
  junior.naver.com junior.te.pt junioreinstein.nl jupitered.com juuport.de juuuport.de k12paymentcenter.com k2tv.it
  kahoot.com kahoot.it kakadu.de kamar.nz kapiert.de karameesh.com karrewiet.be karusel-tv.ru
  kein-raum-fuer-missbrauch.de kein-taeter-werden.de kek-vonal.hu kekvonal.hu ketnet.be khanacademykids.org
  kidblog.org kiddle.co kiddle.com kiddopia.com kidling.de kidplan.com kidrex.org kids-world-travel-guide.com
  kids.britannica.com kids.co.il kids.coa.gov.tw kids.disney.com kids.gakken.co.jp kids.gov kids.lego.com
  kids.nationalgeographic.com kids.nationalgeographic.org kids.yahoo.co.jp kidsactivities.com kidsastronomy.com
  kidscape.org.uk kidshealth.org/en/kids kidshealth.org/kid kidshelpline.com kidshelpline.com.au kidshelpphone.ca
  kidshelpphone.com kidskonnect.nl kidsline.org.nz kidslox.com kidsmathgamesonline.com kidsnote.com kidsville.de
  kidsweb.at kidsweb.de kidsweek.nl kidzone.ws kidzsearch.com kidztype.com kidzworld.com kigaroo.de kika.de
  kikaninchen.de kikom-app.de kindengezin.be kinder-tierlexikon.de kinder.de kinder.wdr.de kinderbescherming.nl
  kinderen.nl kindergarten-homepage.de kinderhilfe.de kinderlime.com kindermishandeling.nl kindernetz.de
  kinderopvang.nl kinderpedia.co kinderrechte.gv.at kinderrechtencommissariaat.be kindersache.com kindersache.de
  kinderschutz-zentren.org kinderschutz.ch kinderschutzbund.de kinderspelletjes.nl kinderspiele.de kindertelefoon.com
  kindertelefoon.nl kinderweltreise.de kinderzeitmaschine.de kiraka.de kita-navigator.org kita.de
  kitafinder.muenchen.de kitaplatz-pilot.de kizclub.com kizi.com kjt.at klassly.com klassroom.co klexikon.zum.de
  klick-tipps.net klicksafe.de knipsclub.de kodomo.benesse.ne.jp kolorowanki.com konstella.com korea1391.go.kr
  korspahalsen.no kreta.hu kumon.ne.jp kwieb.nl laclasse.com lalilo.com lalilo.fr lannaronca.it
  lastenjanuortenpuhelin.fi lastensuojelu.info lavoixdelenfant.org ldi.sk leandoo.com learnattack.de learninga-z.com
  learningapps.org learninggamesforkids.com learnzillion.com leestrainer.nl legakids.net legendsoflearning.com
  lenfantbleu.org lernhelfer.de lernraumberlin.de lesestart.de lexiacore5.com lexialearning.com librus.pl
  lillaaktuellt.se lillio.com linkabezpeci.cz linkadeti.sk linqconnect.com little-bird.de livekid.com lizaalert.org
  logicieleducatif.fr logiclike.com logineo.nrw.de logo.de love146.org lucyfaithfull.org.uk ludoeducativo.com.br
  lululataupe.com lumni.com lumni.fr madisoft.it madrasati.sa maestramary.altervista.org magister.com magister.net
  marvellousme.com mashov.info maskrosbarn.org matematikfessor.dk math-aids.com math-drills.com math-play.com
  mathador.fr mathblaster.com mathgames.com mathletics.com mathplayground.com mathseeds.com mathsframe.co.uk
  mathsisfun.com mathsonline.com.au mathspace.co mathsshed.com matmag.pl matzoo.pl mebis.bayern.de mebis.bycs.de
  meicwales.cymru meine-startseite.de meldknop.nl meldpunt-kinderporno.nl mesemondo.hu mesetv.hu messengerkids.com
  miastodzieci.pl midisegni.it milan-jeunesse.com milanpresse.com minikacocuk.com.tr minimini.pl missingkids.com
  missingkids.org missingpeople.org.uk mll.fi mmguardian.com moava.org mobidziennik.pl mobireg.pl mobymax.com
  momes.net momokids.com.tw monbureaunumerique.fr moncollege-ent.essonne.fr monlycee.net monquotidien.com
  monsterhigh.com moodle.bayern.de moodle.nrw.de morpakampus.com moshimonsters.com moviestarplanet.com
  moviestarplanet.de mozaikportail.ca mozanaplo.hu mriia.gov.ua mrnussbaum.com muiswerk.nl mult.ru multiplication.com
  mults.info mundoprimaria.com myblueprint.ca mybrightwheel.com mykid.no mymaths.co.uk myschoolbucks.com
  mysteryscience.com napac.org.uk nasa.gov/kidsclub natgeokids.com nationalcac.org nationalonlinesafety.com
  nationalrunawaysafeline.org naviance.com ncmec.org nearpod.com needhelpnow.ca neopets.com netecoute.fr netnanny.com
  netsmartz.org newsela.com nhk.or.jp/kids nhk.or.jp/school nick.co.uk nick.com nick.de nickelodeon.com nickelodeon.nl
  nickjr.co.uk nickjr.com nickjr.tv niedersachsen.cloud nina-info.com nina-info.de nitrotype.com nntb.cz noggin.com
  nomp.se noor.moe.gov.sa nrich.maths.org nrksuper.com nrksuper.no nspcc.org.uk nukadeti.ru nummergegenkummer.de
  nuortennetti.fi nupraatikerover.be nz.ua ofek.cet.ac.il ohrka.de okoo.fr okoo.tv okulistik.com onlinecviceni.cz
  opekaweb.ru opgroeien.be orangatamariki.govt.nz orangeribbon.jp ouderportaal.nl ourpact.com oxfordowl.co.uk
  oxfordreadingbuddy.com pacerkidsagainstbullying.org pakapaka.gob.ar pantallasamigas.net parentlink.net
  parentmail.co.uk parentpay.com parentsquare.com parentsquare.org parentzone.org.uk parisclassenumerique.fr
  parnassys.nl parro.com parro.education pawpatrol.com pbskids.org peachjar.com pebblego.com pelastakaalapset.fi
  peppapig.com pequeocio.com pfad-bv.de pfadfinden.de pfadi.ch pflegeelternnetz.de pflegekinder.de phidias.co
  phonicsplay.co.uk phosphore.com pianetabambini.it pikkukakkonen.fi pinkfong.com piwiplus.fr pixton.com
  playbacpresse.fr playkids.com plazasesamo.com pleegzorg.nl plickers.com plickers.fr plurall.net pocoyo.com
  pointdecontact.net poki.com/en/kids polarisproject.org pommedapi.com pomoconline.cz poptropica.com pororo.net
  portaleargo.it portalebambini.it powerschool.com powerschool.org ppoe.at preventchildabuse.org prevnet.ca
  primarygames.co.uk primarygames.com primaryhomeworkhelp.co.uk procareconnect.com prodigyeducation.com
  prodigygame.com projuventute.ch pronote.fr pronote.net protectkidsonline.ca prowise.com przedszkola.edu.pl
  purplemash.com qbb6.com questi.be quill.org quizizz.com qustodio.com racima.larioja.org raddabarnen.se
  raices.madrid.org raigulp.rai.it raiplay.it/bambini raiplay.it/yoyo raiscuola.rai.it raiyoyo.rai.it raskrasil.com
  raskraski.link rataufdraht.at rataufdraht.com raz-plus.com razkids.com reachout.com readingeggs.co.uk
  readingeggs.com readingrainbow.com readtheory.org readworks.org readwritethink.org redbarnet.dk reddbarna.no
  reddit.com/r/adoptees reddit.com/r/adoption reddit.com/r/adultsurvivors reddit.com/r/childabuse reddit.com/r/cps
  reddit.com/r/csa reddit.com/r/fosterit reddit.com/r/fosterparents reddit.com/r/highschool reddit.com/r/homeworkhelp
  reddit.com/r/kindergarten reddit.com/r/middleschool reddit.com/r/raisedbynarcissists reddit.com/r/roblox
  reddit.com/r/runaway reddit.com/r/school reddit.com/r/teenadvice reddit.com/r/teenagers
  reddit.com/r/teenagersbutbetter reddit.com/r/troubledteens reflexmath.com registroelettronico.com rekentuin.nl
  remind.com renaissance.com renlearn.co.uk renlearn.com renweb.com report.cybertip.org roblox.com rodicovskalinka.cz
  roomrecess.com rtp.pt/zigzag rtve.es/infantil runawayhelpline.org.uk safe182.go.kr saferinternet.at safernet.org.br
  salaby.no salvaticopiii.ro satchelone.com save-me-online.de savethechildren.es savethechildren.it schlaukopf.de
  schlaumaeuse.de school.mos.ru schoolbox.com.au schoolcafe.com schoolcashonline.com schoolcomms.com schoolfox.com
  schoolgateway.com schoolmessenger.com schoology.com schools.by schoolsoft.se schooltv.nl schuelerhilfe.de
  schulcloud.de schule-gegen-sexuelle-gewalt.de schule.thueringen.de schulische-praevention.de schulmanager-online.de
  schulnetz.ch sciencekids.co.nz scout.es scouting.nl scouting.org scouts.fr scouts.org.uk scoyo.com scoyo.de
  scratch.mit.edu scratchjr.org sdui.app sdui.de securly.com seesaw.com seesaw.me seesaw.org seitenstark.de
  sekasin247.fi seneca.juntadeandalucia.es senecalearning.com sentral.com.au seqta.com.au sesame.org sesamestreet.org
  sesamstraat.nl sesamstrasse.de sgdf.fr sheppardsoftware.com shimajiro.co.jp showmyhomework.co.uk sims-parent.co.uk
  sims.co.uk sitiodosmiudos.pt skazki.ru skolakov.eu skolaonline.cz skolasnadhledem.cz skoleintra.dk skolengo.com
  skolestudio.no skoolbag.com.au skyward.com skyward.iscorp.com sletdet.dk slettmeg.no smartick.com smartick.es
  smartickmethod.com smartkids.com.br smartschool.be smartschool.co.il smile-zemi.jp socialschools.eu socialschools.nl
  sofatutor.com sofatutor.kids softschools.com sokrates-bund.at solnet.ee somtoday.com somtoday.nl sos-kinderdorf.at
  sos-kinderdorf.ch sos-kinderdorf.de soschildrensvillages.org spaceplace.nasa.gov spacetoon.com spaggiari.eu
  sparxmaths.com sparxmaths.uk spele.nl spellingcity.com spellingshed.com splashlearn.com spunout.ie squla.de squla.nl
  squla.pl stardoll.com starfall.com stayinformed.de stiftunglesen.de stmath.com stompoutbullying.org stopbullying.gov
  stopitnow.com stopitnow.nl stopitnow.org stopitnow.org.uk stopline.at storybird.com storylineonline.net
  storynory.com storypark.com studienkreis.de studio100.com studybugs.com studyisland.com studyladder.com super.nrk.no
  super3.cat superkid.pl superkids.com superrtl.de surfen-ohne-risiko.net svtbarn.se swrkindernetz.de sx3.cat
  sycamoreschool.com taalzee.nl tadpoles.com tafeloefenen.nl talkingpts.org tapestry.info tapestryjournal.com
  tauwetter.de teachers2parents.co.uk teachyourmonster.org teachyourmonstertoread.com teamsatchel.com teenline.org
  teentalkapp.com telefon-doveria.ru telefonoazzurro.it telefonulcopilului.ro telejeunes.com teletoonplus.pl
  teletubbies.com teljeunes.com teteamodeler.com tfou.fr tfoumax.fr themix.org.uk thesurvivorstrust.org
  thinkuknow.co.uk thomasandfriends.com thorn.org tiching.com tiji.fr timeforkids.com timestables.co.uk
  timestables.com timestables.me.uk tipirate.net tiragraffi.it titank12.com tivi.de tivi.zdf.de tlum.ru tocaboca.com
  toggo.com toggo.de toggolino.de toutemonannee.com troubled-desire.com trtcocuk.net.tr tschau.ch ttrockstars.com
  tumblebooks.com turbulus.com turmadamonica.uol.com.br tusla.ie tuttodisegni.com tvokids.com tvokids.org
  tvoyterritoria.online tvpabc.tvp.pl tvratimbum.cmais.com.br twinkl.co.uk typingclub.com tyra-appen.se ubskm.de
  uchi.ru ultra.dk umimeto.org ung.dk unicef.org/child-protection unikum.net unikum.se uniteforliteracy.com untis.at
  untis.com usynovite.ru vedoque.com veiligthuis.com vermisste-kinder.de vigilo.no vikidia.org vinzetlou.net
  vklass.com vklass.se vtechkids.com vulcan.edu.pl vulcan.net.pl wdrmaus.de webbmagistern.se webkinz.ca webkinz.com
  webuntis.com webwise.ie whatsup.co.nz whatsup.org.nz whyville.net wikikids.nl wilma.edu.hel.fi wilma.fi
  wizard101.com wonderopolis.org xtramath.org xueersi.com xuno.com.au yaklass.ru yapaka.be yedra.cantabria.es
  yle.fi/lapset yotoplay.com youjiao.com youngminds.org.uk yourlifeyourvoice.org youthline.co.nz youtubekids.com
  yoyo.tw yuanfudao.com zambo.ch zapp.nl zappelin.nl zartbitter.de zborovna.sk zdftivi.de zearn.org zermelo.nl
  zischtig.ch znaj.by zooniverse.org/kids zuoyebang.com
`;
