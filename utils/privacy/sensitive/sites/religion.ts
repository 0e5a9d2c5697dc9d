/**
 * Faith, religious communities, holy books, philosophical beliefs.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const religion = `
  3abn.org a12.com aartsbisdom.nl abc-usa.org abdurrahman.org aboutislam.net abrahamicfaiths.org abt.org.tw
  accesstoinsight.org aciafrica.org acidigital.com aciprensa.com acna.org acrod.org adbras.com.br adl.org adoremus.org
  adventist.org adventistas.com adventistas.org adventiste.org adventisten.de adventistreview.org adyar.de aelf.fr
  aelf.org ag.org agapepress.org agesci.it agiooros.net agpf.de ahlulbayt.tv ahmadiyya.de ahmadiyya.us ais-info.org
  aish.com ajahnchah.org ajc.org akadem.org akdn.org akhlah.com al-eman.com al-islam.org al-shia.org
  alahmadiyya.org.il alephbeta.org aleteia.org alevi.at alevi.com alfayomega.es alhakam.org alhambra-gesellschaft.de
  alhuda.org alim.org alislam.org almaghrib.org alpha.org alphakurs.de altkatholisch.de alukah.net amaravati.org
  amazingfacts.org ame-church.com americamagazine.org americanatheists.org americanhumanist.org amia.org.ar amma.org
  ammas.de amorc.de amorc.org amritapuri.org ancientfaith.com anglican.ca anglican.org.au anglicanchurch.net
  anglicancommunion.org answering-islam.org answersingenesis.org anthroposophie.de anthroposophische-gesellschaft.org
  antiochian.org antisekten.de apostasia.es apostazja.info apostazja.pl apostoliki-diakonia.gr aqeedah.com
  arabicbible.com archbalt.org archchicago.org archdioceseofphiladelphia.org archidiecezja.warszawa.pl
  archidiocesisgranada.es archimadrid.es archimadrid.org archisevilla.org archny.org archphila.org archpoznan.pl
  armeedusalut.fr armyofgod.com arqrio.org.br arquidiocesebh.org.br arquisp.org.br arshavidya.org artofliving.de
  artofliving.org arutz7.co.il asatru.is asatru.org askmoses.com assembleedidio.org assembleiadedeus.com.br
  assembliesofgod.org atea.org.br ateos.org ateus.org.br atheist.ie atheistalliance.org atheisten-info.at
  atheisten.info atheistrepublic.com atheists.org atheists.org.uk audiodharma.org avesta.org avoidjw.org avvenire.it
  azan.ru azbyka.ru azhar.eg azionecattolica.it backtogodhead.in bahai.de bahai.fr bahai.org bahai.org.uk bahai.us
  baps.org baptist.org.uk baptisten.de baptisten.nl baptyst.com basicsofsikhi.com basilica.ro batistas.com
  bayern-evangelisch.de bayyinahtv.com bbyo.org befg.de beliefnet.com belurmath.org benediktiner.de bethel.com
  bg-patriarshia.bg bibel-online.net bibelgesellschaft.de bibelkommentare.de bibeln.se bibelselskabet.dk
  bibelselskapet.no bibelserver.com bible-history.com bible-online.ru bible.by bible.com bible.cz bible.is bible.org
  biblegateway.com biblehub.com bibleinfo.com bibleonline.ru bibles.org bibleserver.com biblesociety.org.uk
  biblestudy.org biblestudytools.com biblestudytools.net biblia.com biblia.com.br biblia.hu biblia.info.pl
  bibliaonline.com.br bibliatodo.com biblica.com biblija.net bijbel.nl billygraham.org binbaz.org.sa bisdomdenbosch.nl
  bisdomhaarlem-amsterdam.nl bisdomroermond.nl bistum-aachen.de bistum-augsburg.de bistum-basel.ch bistum-chur.ch
  bistum-dresden-meissen.de bistum-eichstaett.de bistum-erfurt.de bistum-essen.de bistum-fulda.de bistum-goerlitz.de
  bistum-hildesheim.de bistum-magdeburg.de bistum-mainz.de bistum-muenster.de bistum-osnabrueck.de bistum-passau.de
  bistum-regensburg.de bistum-speyer.de bistum-stgallen.ch bistum-trier.de bistum-wuerzburg.de bistumlimburg.de
  bitno.net bjcem.org bkwsu.org blueletterbible.com blueletterbible.org bneiakiva.org bod.org.uk bodhgaya.org
  bouddhisme-france.org brahmakumaris.org breslov.org brethren.org brewiarz.pl bruno-groening.org bskorea.or.kr
  budda.ru buddhanet.com buddhanet.net buddhism.or.kr buddhism.org buddhisme-france.org buddhismo.it
  buddhismofrussia.ru buddhismus-austria.at buddhismus-deutschland.de buddhistchurchesofamerica.org buddhistdoor.net
  buddhistgeeks.com buddhistische-gesellschaft-berlin.de bulgyo.com bundesstelle-sektenfragen.at caic.org.au cair.com
  calvarychapel.com caminocatolico.com campuscrusade.de cancaonova.com candomble.com.br caritas.org caritasitaliana.it
  carm.org cathobel.be catholic.au catholic.com catholic.net catholic.net.in catholic.or.kr catholic.org
  catholic.org.au catholic.org.nz catholic.org.tw catholic.sg catholica.ro catholicbishops.ie catholicculture.org
  catholicexchange.com catholicherald.co.uk catholicherald.com catholicnews.com catholicnewsagency.com
  catholicphilly.com catholicworldreport.com cbcew.org.uk cbci.in cbcj.catholic.jp cbck.or.kr cbcpnews.net
  cbcponline.net cbew.org.uk cbf.net cbn.com ccb.org.br ccbiblestudy.org cccb.ca ccsh.cz cef.fr celam.org cem.org.mx
  centerforinquiry.org cerkiew.pl cesletter.org cesnur.org cfcm-officiel.fr chabad.org chabad.org.uk challies.com
  charismamag.com chc.org.sg chiesacattolica.it chiesadimilano.it chiesavaldese.org chinacatholic.org
  chinmayamission.com chinmayamission.in christian.org.uk christianforums.com christianheadlines.com christianity.com
  christianitytoday.com christianpost.com christiantoday.com churchinwales.org.uk churchmilitant.com
  churchofengland.org churchofgod.org churchofireland.org churchofjesuschrist.org churchofjesuschrist.org.br
  churchofsatan.com churchofscotland.org.uk churchtimes.co.uk circlesanctuary.org cirkev.cz citynews.sg clc.org.uk
  clearharmony.net clearwisdom.net clonline.org cnbb.org.br cnbible.com cnisynod.org cofchrist.org cogic.org cogwa.org
  compassion.com comunioneliberazione.org conferenciaepiscopal.es conferenciaepiscopal.org confessio.de
  congregacaocristanobrasil.org.br conib.org.br consistoire.org corazones.org covchurch.org covenantofthegoddess.org
  cpadnews.com.br crcna.org crestinortodox.ro crif.org crosswalk.com crossway.org cru.org cruxnow.com csi1947.com
  cts.tv ctworld.org.tw culteducation.com cultnews.com daia.org.ar dalailama.com dar-alifta.org dar-us-salam.com
  daralifta.org dawateislami.net daystar.com dbk.de ddm.org.tw debijbel.nl demens.nu deon.pl derislam.at desdelafe.com
  desdelafe.mx desdomesetdesminarets.fr deseretbook.com desiringgod.de desiringgod.org devrijegedachte.nl dhamma.org
  dhamma.org.in dhammatalks.org dharma.de dharmaocean.org dharmaseed.org diamantweg-buddhismus.de
  diamondway-buddhism.org dianetics.org dianetik.de dibk.at die-bibel.de diecezja.krakow.pl diecezja.pl
  diocese-porto.pt diocese-quimper.fr diocesi.torino.it diocesidiroma.it dioezese-graz.at dioezese-linz.at
  diozese-graz-seckau.at disciples.org ditib-shop.de ditib.de diyanet.gov.tr diyanetvakfi.org.tr dlshq.org dogma.gr
  domradio.de doopsgezind.nl dorar.net doxologia.ro drs.de druidnetwork.org druidry.org druze.org.au druzina.si
  dumrf.ru dveri.bg dynamiccatholic.com e-cirkev.cz eastlondonmosque.org.uk eauk.org ebfr.de ec-patr.org ecav.sk
  ecclesia.es ecclesia.gr ecclesia.pt eckankar.de eckankar.org efca.org eglise-protestante-unie.fr
  eglise.catholique.fr ekbo.de ekd.de ekhn.de ekiba.de ekir.de ekkw.de ekmd.de elca.org elcic.ca elevationchurch.org
  elim.org.uk elk-wue.de elkb.de emk.de emmanuel.info encuentra.com eo.nl episcopado.org.mx episcopalchurch.org
  episkopat.pl equran.org ercis.ro erf.de eroakirkosta.fi erzbistum-bamberg.de erzbistum-hamburg.de erzbistum-koeln.de
  erzbistum-muenchen.de erzbistum-paderborn.de erzbistumberlin.de erzdioezese-wien.at escrituras.com.br
  esglesia.barcelona espirito.org.br esv.org europalaica.org evang.at evangelikus.hu evangeliodeldia.org
  evangelisch.de evangelische-kirche-von-westfalen.de evangelischekirche.ch evangelisches.at
  evangelium-tag-fuer-tag.org evangelizo.org evkirchepfalz.de evks.de evl.fi evlka.de evref.ch ewtn.com ewtnnews.com
  ex-muslim.de ex-muslim.org.uk exjw.org exmna.org exmormon.org exmormonfoundation.org exmuslims.org exscn.net
  ezw-berlin.de fairlatterdaysaints.org faithgateway.com faithlife.com faithtofaithless.com falundafa.cn falundafa.de
  falundafa.org famigliacristiana.it famillechretienne.fr familyfed.org fatima.org fatima.pt fca.org fcbc.org.sg
  fcje.org febnet.org.br feg.de fellowshipone.com feor.ru ffrf.org ffwp.org ffwpu.org fgs.org.tw fgtv.com fgulen.com
  fjnet.com fnlp.fr focolare.org focusonthefamily.com folkekirken.dk foma.ru forward.com forwardmovement.org fpmt.org
  franklingraham.org franziskaner.net freedomofmind.com freemasonry.com frei-denken.ch freidenker.at freidenker.ch
  freidenker.org freimaurerei.at freimaurerei.ch freimaurerei.de freimaurerorden.org friendsgeneralconference.org
  fum.org fwbo.org gabriele-verlag.com gcmin.org gideons.org giordano-bruno-stiftung.de gkv.nl glas-koncila.hr
  gldf.org gle.org glm.es glnf.fr globalmethodist.org gltso.org gmc.global goarch.gr goarch.org gob.org.br god.tv
  godf.org goetheanum.org goi.it goldenes-rosenkreuz.de goldenrosycross.org goodtv.co.kr gosc.pl gospelmais.com.br
  gospelprime.com.br gotquestions.org gracechurch.org grail-message.com gralsbewegung.org grandemosqueedeparis.fr
  grandeoriente.it grandlodge.org grandloge.fr gty.org guiame.com.br gulenmovement.com guruvayurdevaswom.in
  hagalil.com halal.gov.my halalfoodauthority.com halaltrip.com hallow.com happy-science.jp happy-science.org
  harekrsna.com hebcal.com heilsarmee.ch heilsarmee.de herenow4u.net heritageinstitute.com herrnhuter.de hidabroot.com
  hidabroot.org higashihonganji.or.jp hillel.org hillsong.com hillsong.com.br himalayanacademy.com hinduamerican.org
  hinduism.co.za hinduismtoday.com hindupedia.com hindusamajtemple.org hkm.hr hongwanji.or.jp hopechannel.com
  hopechannel.de horariosmisas.com hpd.de hram.ru htb.org human.no humanism.org.uk humanismus.at humanismus.ch
  humanismus.de humanisterna.se humanistforbundet.no humanistisch.de humanistischer-verband.de humanistischverbond.be
  humanistischverbond.nl humanistisksamfund.dk humanists.international humanists.uk humanizm.net.pl ibelieve.com
  ibka.org icna.org icnd.org icr.org icsahome.com idea.de igb.fr igd-online.de iglesia.cl iglesia.org.ar
  iglesiadejesucristo.org iglesianicristo.net igmg.org igotout.org igrejabatista.com.br ihopkc.org ika.hkbk.hr
  ikg-m.de ikg-wien.at ikwilvandekerkaf.nl imam-khomeini.ir inc.org.ph induismo.it info-sectes.org infocatolica.com
  infosekta.ch infosekten.ch ing.org inn.co.il insightmeditation.org intervarsity.org ireland.anglican.org irh.jp
  isejingu.or.jp isha.sadhguru.org iskcon.org iskconbangalore.org iskconeducationalservices.org islam-fraternet.com
  islam.de islam.gov.my islam.ru islamansiklopedisi.org.tr islamawareness.net islamdag.ru islamhouse.com
  islamic-relief.org.uk islamicfinder.org islamicity.org islamicrelief.org islamiq.de islamnews.ru islamonline.net
  islamqa.info islamqa.org islamrat.de islamreligion.com islamway.net islamweb.com islamweb.net ismaili.org isna.net
  iurd.pt jaina.org jainsamaj.org jainworld.com jakim.gov.my jehovahs-witness.com jehovas-zeugen.de jehovaszeugen.de
  jesuiten.org jesuits.org jesus.de jesus.tw jesusculture.com jesusfilm.org jesusislord.org.ph jewfaq.org jewish.ru
  jewishagency.org jewishagency.org.il jewishchronicle.org jewishjournal.com jewishnews.co.uk jewishvirtuallibrary.org
  jewishvoice.com jg-berlin.org jidujiao.com jilworldwide.org jinjahoncho.or.jp jlbc.jp jodo.or.jp jodoshu.net
  joelosteen.com jogye.org joods.nl joycemeyer.org jta.org judaisme.org juedische-allgemeine.de
  juedische-gemeinde-berlin.de jw.org jwfacts.com jwsurvey.org jwtalk.net kadampa.de kadampa.org kardecpedia.com
  kath.ch kath.net kathbern.ch kathluzern.ch katholikentag.de katholisch.at katholisch.com katholisch.de
  katholische-kirche-steiermark.at katibin.fr katolickenoviny.sk katolik.cz katolik.or.id katolik.pl katolikus.hu
  katoliska-cerkev.si kawali.org kbs.sk kcm.org kerknet.be kikar.co.il kingschurch.org kipa.co.il kirche-in-not.de
  kirche-und-leben.de kirchen-austritt.ch kirchen.ch kirchen.net kirchenaustritt.at kirchenaustritt.de
  kirchenaustritt.info kirchenbeitrag.at kirchentag.de kirken.no kirkonero.fi kloester.de kofuku-no-kagaku.or.jp
  kosciol.pl kosei-kai.or.jp kosher.com krishna.com ktotv.com kveller.com kwi.or.id kz.pl la-archdiocese.org
  la-croix.com lachiesa.it lagoinha.com lakewoodchurch.com landeskirche-hannovers.de laudato.hr launchgood.com
  lavie.fr lcms.org lds.net lds.org ldsdaily.com ldsliving.com ldsphilanthropies.org leader.ir lecnef.org
  legerdesheils.nl legionariesofchrist.org lib-ev.de liberaljudaism.org libre-pensee.fr life.church lifechurch.tv
  lifeway.com ligonier.org lionsroar.com liturgia.pt livingontheedge.org llc.org.tw londonbuddhistcentre.com
  loubavitch.fr lourdes-france.com lourdes-france.org lproof.org lubavitch.com luteranie.pl lyon.catholique.fr
  maavaishnodevi.org magyarkurir.hu manda.org marianistas.org masonicworld.com masorti.org.uk massorti.com mateusz.pl
  mazsihisz.hu mcb.org.uk mechon-mamre.org medjugorje.org medjugorje.ws melbournecatholic.org mennoniten.de
  mennoniteusa.org messes.info methodist.org.uk methodistchurch.org.uk methodisten.de mikerindersblog.org minghui.org
  minhaj.org misas.org miviludes.interieur.gouv.fr mjcc.ru mjlf.org moodybible.org mormonthink.com mosaico-cem.it
  mospat.ru mosquee-lyon.org mosqueedeparis.net mosqueprayertimes.com mp3quran.net mpac.org mpv.org muhammadiyah.or.id
  muhammadiyah.org mui.or.id muis.gov.sg muslim-mag.fr muslim.uz muslimaid.org muslimische-jugend.de muslimmatters.org
  muslimpro.com musulmansdefrance.fr myislam.org myjewishlearning.com najaf.org nak.de nak.org nalc.faith
  namazvakitleri.com.tr namazvakti.com nankana.org narconon.de nationalbaptist.com navigators.org nazarene.org
  ncronline.org neocatechumenaleiter.org newadvent.org newfrontierstogether.org news.church.ua ngk.nl nichiren.or.jp
  nichirenshoshu.or.jp niedziela.pl nik.nl nkt.org nordkirche.de northpoint.org nsac.org nu.or.id o-bible.com obr.at
  oca.org odb.org ohr.edu om.org oneplace.com onnuri.org opc.org openbible.com openbible.info opendoors.de
  opendoors.nl opendoors.org opendoorsusa.org operationmobilisation.org opoka.org.pl opus-dei.fr opusdei.de opusdei.es
  opusdei.org or-avner.de orarimesse.it orden.de orthodox.net orthodoxinfo.com orthodoxwiki.org osho.com oto-usa.org
  oto.org ou.org oukosher.org oumma.com ourdailybread.org padrepauloricardo.org padrereginaldomanzotti.org.br
  paganfed.org paganfederation.org.uk palyul.org paris.catholique.fr patheos.com patriarcado-lisboa.pt
  patriarchia.org.ua patriarchia.ru patriarhia.ro paulus.com.br paulwashersermons.com pcaac.org pch24.pl pct.org.tw
  pcusa.org pemptousia.gr pennyappeal.org pentecostalchurch.org.uk pgi.or.id pkn.nl plumvillage.org pomisna.info
  portesouvertes.fr pravmir.com pravmir.ru pravoslavie.bg pravoslavie.ru prayer.co prayermate.net preaching.com
  presbyterian.ca presbyterianireland.org prevensectes.com productivemuslim.com protestants.fr protestants.org
  protestantsekerk.nl proverbs31.org puertasabiertas.org pushpay.com quaker.org quaker.org.uk quakersintheworld.org
  quitmormon.com quran.com quran.ksu.edu.sa qurancentral.com quranexplorer.com quranflash.com quranicaudio.com
  quranwow.com raamattu.fi racjonalista.pl racjonalista.tv radiomaria.fr radiomaria.it radiomaria.org radiomaryja.pl
  radiovaticana.va rael.org raelianews.org raelusa.org ramakrishna.org rcdow.org.uk rcg.org rcsouthwark.co.uk
  recoveringfromreligion.org reddit.com/r/agnostic reddit.com/r/ahmadiyya reddit.com/r/anglicanism
  reddit.com/r/atheism reddit.com/r/bahai reddit.com/r/bible reddit.com/r/buddhism reddit.com/r/catholicism
  reddit.com/r/christianity reddit.com/r/cults reddit.com/r/exatheist reddit.com/r/exbaptist reddit.com/r/excatholic
  reddit.com/r/exchristian reddit.com/r/exhindu reddit.com/r/exjew reddit.com/r/exjewish reddit.com/r/exjw
  reddit.com/r/exmormon reddit.com/r/exmuslim reddit.com/r/extomatoes reddit.com/r/hijabis reddit.com/r/hinduism
  reddit.com/r/islam reddit.com/r/judaism reddit.com/r/latterdaysaints reddit.com/r/lutheranism reddit.com/r/mormon
  reddit.com/r/muslim reddit.com/r/muslimlounge reddit.com/r/muslimmarriage reddit.com/r/orthodoxchristianity
  reddit.com/r/pagan reddit.com/r/progressive_islam reddit.com/r/quakers reddit.com/r/quran reddit.com/r/reformed
  reddit.com/r/satanictemple_reddit reddit.com/r/satanism reddit.com/r/scientology reddit.com/r/shia reddit.com/r/sikh
  reddit.com/r/traditionalcatholics reddit.com/r/truechristian reddit.com/r/wicca reddit.com/r/zen redevida.com.br
  redune.org.es ref.ch refbejuso.ch reformatus.hu reformjudaism.org reformjudaism.org.uk regnumchristi.fr
  religiondigital.org religionenlibertad.com religionnews.com relinfo.ch remonstranten.org rezandovoy.org
  richarddawkins.net rigpa.org risale.com risaleinur.org risu.ua rk-world.org rkc.in.ua rkc.kh.ua rkk.nl rkmath.org
  rocor.org romfea.gr rosenkreuz.de rosicrucian.org rs21.com.br rss.org rzim.org saaid.org sabarimala.kerala.gov.in
  saddleback.com sai.org.in salafipublications.com salatomatic.com salesianos.es salvationarmy.org
  salvationarmy.org.uk salvationarmyusa.org samaritanspurse.org samye.org sanctuaryofthesoul.com sannyas.org
  santegidio.org santiebeati.it santodelgiorno.it santuario-fatima.pt santuarioaparecida.com.br saphirnews.com
  sara.gov.cn sarang.org sathyasai.org sbc.net scientology.de scientology.org scientology.tv scientologyreligion.org
  scmo.org sds.be searchgurbani.com secularhumanism.org secularism.org.uk seekersguidance.org sefaria.org
  sefaria.org.il sekten-info-nrw.de sekten-sachsen.de sektenberatung.at selfrealization.org selk.de sermonaudio.com
  sermoncentral.com sfzc.org sgi-d.org sgi-uk.org sgi-usa.org sgi.org sgpc.in sgpc.net shambhala.org sharefaith.com
  shiamuslim.org shincheonji.kr shincheonji.org shinnyo-en.jp shinnyoen.org shreemaa.org shrikashivishwanath.org
  shriners.org shrisaibabasansthan.org siame.mx siddhivinayak.org sikhcoalition.org sikhitothemax.org sikhiwiki.org
  sikhnet.com sikhpa.org sikhs.org sistani.org smd.org snu.org.uk sobory.ru sokagakkai.it sokagakkai.jp sokaglobal.org
  somnath.org sorularlaislamiyet.com sotozen-net.or.jp sotozen.com spc.rs spiritrock.org spiritualist.org
  srigranth.org srisathyasai.org.in sssbpt.org star-k.org statenvertaling.net sunnah.com sunnahonline.com
  supremecouncil.org surahquran.com suttacentral.net svenskakyrkan.se swaminarayan.faith swaminarayan.org
  swiadkowiejehowy.pl sydneyanglicans.net sydneycatholic.org szentiras.hu tabletmag.com taize.fr tanzil.net tbn.org
  tenrikyo.or.jp tergar.org the.ismaili thebuddhistcentre.com thefamilyinternational.org thegospelcoalition.org
  thejc.com thelema.org theosophical.org theosophie.de theosophy.org thesatanictemple.com thetroth.org thetrumpet.com
  theus.org.uk tibet.de tibet.net tirumala.org tirupatibalaji.ap.gov.in tithe.ly tjc.org tkkbs.sk tokyo.catholic.jp
  tongil.or.kr tonyortega.org topchretien.com torah.org torahanytime.com tparents.org treeleaf.org tricycle.org
  trinitychurch.org triratna.de truthforlife.org ttdevasthanams.ap.gov.in tv-trwam.pl twelvetribes.com
  twelvetribes.org tzuchi.org tzuchi.org.tw uaar.it uca.org.au ucc.or.kr uccf.org.uk uccj.org ucebi.it ucei.it
  ucei.org ucg.org ucoii.org ufal.org ugcc.org.ua ugcc.ua ugle.org.uk uitschrijven.nl umbanda.com.br umc.org
  umcmission.org umma.ru umnews.org unadfi.org unificationchurch.org unionebuddhistaitaliana.it unitarian.org.uk
  united-church.ca uniting.church universal.org universal.org.br universelles-leben.de unlockingthebible.org
  uoif-online.com urantia.org urc.org.uk urj.org usccb.org uscj.org uua.org vaishnodevi.org vangelodelgiorno.org
  vanisource.org vapaa-ajattelijat.fi vatican.va vaticannews.va vedabase.com vedabase.io vhp.org vikz.de
  vimaorthodoxias.gr vineyardusa.org vipassana.com vivekananda.net watv.org wels.net weltanschauungsfragen.at
  wesleyan.org wiara.org.pl wiara.pl wicca.com wiccanrede.org wildmind.org witchvox.com wjc.org wol.jw.org won.or.kr
  wordonfire.org worldjewishcongress.org wystap.pl xenu.net xenutv.com xfamily.org yaqeeninstitute.org yazda.org
  yeshiva.co yeshiva.org.il yfgc.or.kr yogananda.com.au yogananda.org yutorah.org zabihah.com zakat.org zaytuna.edu
  zen.or.jp zenstudies.org zentralrat-muslime.de zentralrat.de zentralrat.org zentralratderjuden.de zhengjian.org
  zhkath.ch zhref.ch zoroastrian.org.uk zoroastrianism.com zsido.com zwoelfstaemme.de zwst.org
`;
