/**
 * Adult pages, dating, sexual orientation, gender identity, sex education.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const sexuality = `
  18comic.vip 194964.com 1pondo.tv 24open.ru 321sexchat.com 4tube.com 50plus-treff.de 50plusmatch.nl 6annonce.com
  6navi.ch 777livecams.com 91porn.com 91porn.net 9monsters.com abbywinters.com abcdating.com abglt.org.br
  academicsingles.com acceptess-t.com acceptromania.ro acearchive.lgbt aceweek.org acon.org.au adam-et-eve.com
  adam4adam.com adamandeve.com adameve.com adoptaunmec.com adoptauntio.es adopte.app adopteunmec.be adopteunmec.com
  adult.contents.fc2.com adultdvdempire.com adultempire.com adultfriendfinder.com adultsearch.com adultshop.com.au
  adulttime.com adulttoymegastore.com adultwork.co.uk adultwork.com advocate.com advocatesforyouth.org
  afrointroductions.com afterellen.co afterellen.com agedo.org agudah.org.il aisle.co akt.org.uk allesoverseks.be
  aloha.blue alohatube.com alqaws.org alt.com alt.com.au amanda.co.kr amantis.net amateri.com amateurcommunity.com
  amateurcommunity.de amaze.org ambientg.com amolatina.com amorana.ch amorana.de amorelie.de amoremcristo.com
  analgalore.com analvids.com anastasiadate.com and6.com annsummers.com antishop.fi antrabrasil.org anyporn.com
  anysex.com apclips.com arabgay.com arcenciel-wallonie.be arcigay.it arcigay.org arcilesbica.it artemis-berlin.com
  asexuality.org ashemale.com ashemaletube.com ashleymadison.com ashleymadison.es asianbabecams.com asiandate.com
  asiandating.com asstr.com asstr.org astkol.com attitude.co.uk attractiveworld.com attractiveworld.net
  autostraddle.com avbebe.com aven-info.de avgle.com avnstars.com awiderbridge.org babeland.com babesandstars.com
  babesource.com bachelordate.jp backpage.com bad-dragon.com badi.com/erotic badoo.com badoo.com.br badoo.es badoo.it
  badoo.pl baihe.cn baihe.com bakecaincontrii.com bangbros.com bareback.com barebackrt.com bazoocam.org
  bbpeoplemeet.com bbrt.com bbrts.com bdsm-28.com bdsm.com bdsmlibrary.com bdsmlr.com be2.com be2.de bearwww.com
  beate-uhse.ch beate-uhse.com beaumontsociety.org.uk beboo.ru bedpage.com bedsider.org beducated.com beeg.com
  befuck.com belamionline.com bellesa.co benaughty.com berlinintim.de besthdgayporn.com bharatmatrimony.com
  bharatmatrimony.in bi-cause.fr big7.com bigtitsatwork.com bilatinmen.com bildkontakte.at bildkontakte.com
  bildkontakte.de bimbim.com biresource.org bisexualindex.org.uk bishuk.com biuk.org blacked.com blackedraw.com
  blackpeoplemeet.com blikk.no blu.fm bluecity.com blued.cn blued.com bluesystem.org bondageprojects.com bondara.co.uk
  bongacams.com bonton-escorts.com booksusi.com bordellcommunity.com boundhub.com boyfriendtv.com boyz.co.uk
  brattysis.com bravotube.net brazilcupid.com brazzers.com brook.org brook.org.uk bswish.com budapestpride.hu
  bumble.com bundesverband-trans.de bunkr.si buzzarab.com bv-trans.de bvsm.de bw7.com c-date.at c-date.ch c-date.com
  c-date.de c-date.fr callen-lorde.org cam4.com cam4.de cams.com camsoda.com camster.com camsurf.com camversity.com
  camwhores.tv canalporno.com caoliu.com caribbeancom.com catholicmatch.com catholicsingles.com cavaria.be
  centrelgbtparis.org charmdate.com chatib.us chatiw.com chatpic.org chatrandom.com chaturbate.com chaturbate.global
  cherry.tv chringles.de christ-sucht-christ.de christenmatch.nl christiancafe.com christianconnection.com
  christiancrush.com christianmingle.com christinelesavage.com chrysalide-asso.fr chrysallis.org.es chueca.com
  chyoa.com citapasion.com cityheaven.net cityxguide.com cliphunter.com clips4sale.com clipsforsale.com coc.nl coc.org
  cocamsterdam.nl cockyboys.com coffeemeetsbagel.com cogam.es collarchat.com collarspace.com colombiancupid.com
  colourplanet.cz comingoutspb.com communitymatrimony.com condom.com condomania.com coomeet.com coomer.su coquin.com
  corbinfisher.com courage-beratung.at crackporn.com cromosomax.com crossdresserheaven.com crossdressers.com
  crossme.jp crosspaths.app cumlouder.com cupe-x.com cupidmedia.com czechav.com czechcasting.com d4swing.com
  daddyhunt.com daftsex.com dameproducts.com danbooru.donmai.us datemyage.com datenschlag.org datezone.com datezone.pl
  dating-cafe.de dating.dk dating.ru datingcafe.de dbna.com ddfnetwork.com deepfakeporn.net definebabe.com
  defloration.com deitti.net desisexy.net destacamos.com dezanove.pt dgti.de dgti.org dialogai.org
  digitalplayground.com dildoking.de dilmil.co dine.dating dinotube.com dirtyroulette.com dirtyroulette.net
  dirtyship.com disonsdemain.be disonsdemain.fr diva-mag.com diva-magazine.com diversual.com divinoamor.com.br
  dlsite.com dlsite.jp dmm.co.jp doc-johnson.com docjohnson.com dolcelove.it dorcel.com dorcelclub.com dorcelstore.com
  dorcelvision.com dosmanzanas.com dosug.cz dream-marriage.com drtuber.com dscgirls.live dto.jp du-bist-du.ch
  dudesnude.com duga.jp e-hentai.org e-matching.com e-matching.nl e621.net easyflirt.com easytoys.be easytoys.de
  easytoys.nl eatgether.com ebab.com ebar.com ecccie.net echangisme.com edarling.at edarling.ch edarling.com.pl
  edarling.de edarling.es edarling.fr edarling.it edarling.nl edarling.pl edenfantasys.com edesirs.fr
  edgemedianetwork.com efukt.com egale.ca eharmony.ca eharmony.co.uk eharmony.com eharmony.com.au eis.at eis.ch eis.de
  elenasmodels.com elephanttube.com elitedaters.dk elitematrimony.com elitepartner.at elitepartner.ch elitepartner.de
  eliterencontre.fr elitesingles.ca elitesingles.co.uk elitesingles.com elitesingles.com.au elmaz.com emeraldchat.com
  emojibator.com empflix.com eporner.com erobella.com erolord.com erome.com eroprofile.com eros.com erosguia.com
  erotic-beauties.com erotica-stories.com eroticbeauty.com eroticmassage.tw eroticmonkey.ch erotik.markt.de
  erotikforum.at escort-advisor.com escort-ireland.com escort-side.dk escort69.pl escortadvisor.com escortbabylon.net
  escortdirectory.com escortes-france.com escortforumit.xxx escortnews.com escorts.com.mx eskort.se eskorte.no
  espaceplaisir.fr eurogirlsescort.com evesgarden.com evilangel.com exhentai.org extremerestraints.com extremetube.com
  f95zone.to fakku.net falconstudios.com famigliearcobaleno.org familystrokes.com fancentro.com fansly.com fansone.co
  fanvue.com fanza.jp fapdu.com fapello.com faphouse.com fapster.xxx farmersonly.com fatalmodel.com fc2.com/adult
  feabie.com feeld.co feeld.com felgtb.org felgtbi.org felizes.pt fenwayhealth.org fetishmen.net fetlife.com
  fetlife.org fetster.com fictionmania.tv filipinocupid.com filsantejeunes.com finka.app finya.at finya.com finya.de
  firstaffair.com firstaffair.de firstlove.at fkk-clubs.de fleshlight.com fleshlight.eu fling.com flirt.com
  flirt4free.com folxhealth.com footfetishtube.com foreningenfri.no fotka.com fotka.pl fransgenre.fr freechatnow.com
  freeones.com freiercafe.com freshporno.net fri.no fridae.asia fruitz.io fuckbook.com fugues.com fujoho.jp
  fullporner.com fun-factory.com fundaciontriangulo.org fundacjatrans.pl fundorado.com fundorado.de funfactory.com
  funky-fish.nl funkyfish.net fuq.com fux.com fuzoku.jp fuzokudx.com galop.org.uk garcons-magazine.com
  garotacomlocal.com garsoniera.com.pl gau.org.ua gay-torrents.net gay.com gay.de gay.es gay.eu gay.it gay.nl
  gay.org.ua gay.pt gay.ru gay.tv gay1.com.br gaybarcelona.com gayberlin4u.com gayboystube.com gayburg.com
  gaycenter.org gaychat.com gaycities.com gaydar.net gaydemon.com gayden.com gayety.co gayexpress.co.nz gayforit.eu
  gayfriendfinder.com gaykrant.nl gaylaxymag.com gaymaletube.com gaymap.es gaynews.it gayparship.com gayparship.de
  gayporntube.com gaypost.it gaypride.it gayromania.ro gayromeo.com gayroom.com gayroyal.com gays.com gaysir.no
  gaytimes.co.uk gaytimes.com gaytravel.com gaytube.com gelbooru.com gender.fandom.com genderdysphoria.fyi
  genderedintelligence.co.uk gendergp.com genderkit.org.uk genderspectrum.org gendertreff.de gendertrust.org.uk
  gentledom.de gesext.de getiton.com getplume.co gires.org.uk girlfriendvideos.com girlsbcn.com girlsdoporn.com
  girlsheaven-job.net girlsway.com glaad.org glad.org gleeden.com gleeden.es gleeden.it gleichklang.com gleichklang.de
  glsen.org gmhc.org goaskalice.columbia.edu gogay.co.il goodvibes.co goodvibes.com gotanynudes.com gotporn.com
  grindr.com grindr.mobi gris.ca growlr.com growlrapp.com grupogaydabahia.com guardiansoulmates.com
  guiagaysaopaulo.com.br gzone.com.tr half-our-deen.com halfourdeen.com handicap-love.de hanime.tv happn.com
  happymail.co.jp happymail.jp happypancake.se hardsextube.com hatter.hu hawaya.com haz.ch hclips.com hd-easyporn.com
  hdporn92.com hdzog.com heavy-r.com hegre.com helem.net helixstudios.net hellporno.com hentai-foundry.com hentai.tv
  hentai2read.com hentaifox.com hentaigasm.com hentaihaven.xxx hentaiheroes.com hentaimama.io hentaistream.com her.app
  heyzo.com himmlisch-plaudern.de hindimatrimony.com hinge.co hispasexy.org hitomi.la homemoviestube.com
  homoparentalite.org homotropolis.com honeyplaybox.com hookers.nl hornet.app hornet.com hosi.or.at hosiwien.at
  hostessen-meile.com hothouse.com hotmovies.com hqporner.com hrc.org hudsonsguide.org humsafar.org
  huren-test-forum.de hustler.com iafd.com ice-gay.com iceporn.com ideapocket.com ifriends.net iglta.org igy.org.il
  ikkur.jp iknowthatgirl.com ikukuru.jp ilga-europe.org ilga-portugal.pt ilga.org im-ev.de imagefap.com imlive.com
  imlive.net inchallah.com incontri.it indexxx.com innercircle.co insight-ukraine.org instabang.com
  instinctmagazine.com inter-lgbt.org interligne.co internationalcupid.com intimcity.gold intimcity.nl
  intimes-revier.com iporntv.net iskrica.hr ispot.tw itgetsbetter.org iwannaknow.org iwantclips.com iwantu.com
  iwwit.com iwwit.de ixxx.com jable.tv jackd.com jackd.mobi jacquieetmichel.net jacquieetmichel.tv
  jacquieetmichelcontact.com jappy.com jasmin.com jav.guru javdb.com javfree.me javguru.com javhd.com javhihi.com
  javlibrary.com javmix.tv javmost.com jdate.co.il jdate.com jecontacte.com jeevansathi.com jerkmate.com jiayuan.cn
  jiayuan.com jimmyjane.com jizzbunker.com jizzhut.com jkforum.net joyclub.at joyclub.ch joyclub.com joyclub.de
  jpeoplemeet.com jsmetrans.cz jswipeapp.com justfor.fans justlikeus.org justporno.tv kaalimato.com kanto.qzin.jp
  kaosgl.org kasidie.com kasidie.net kathtreff.at kathtreff.org kaufmich.com keezmovies.com kemono.su
  keralamatrimony.com kiiroo.com kik-sexting.com kink.com kinkbomb.com kinkd.com kinkdfriends.com kinky.be kinky.com
  kinky.nl kinseyconfidential.org kinseyinstitute.org kizzle.net knuz.nl kok.team komitid.fr kondomeriet.no kph.org.pl
  kph.pl kurzefinger.com kwick.de l-mag.de lablue.com lablue.de labrisz.hu ladies-forum.de ladies.de ladyboygold.com
  ladyxena.com lalgbtcenter.org lamaletaroja.com lambda-online.de lambda.cat lambdaistanbul.org lambdalegal.org
  lambdavalencia.org lambdawarszawa.org latinamericancupid.com laufhaus-wien.at lauras-playground.com lavalife.com
  lavoo.com ldssingles.com le-refuge.org leakedbb.com lebensfreunde.de lefflamme.fr legalporno.com lelo.com
  lemoncams.com letsdoeit.com letsjerk.tv lex.lgbt lexa.nl lexamore.nl lgbt.asia lgbt.dk lgbt.ee lgbt.foundation
  lgbt.org.il lgbtfoundation.org.uk lgbthotline.org lgbtnet.org lgbtqia.fandom.com lgbtqia.wiki lgbtqnation.com
  lgbtyouthline.ca lgl.lt libertic.com libimseti.cz liebesleben.de lifepartner.in lifestylelounge.com lilli.ch
  listcrawler.eu literotica.com literotica.fr livejasmin.com livestrip.com llh.no lobstertube.com localhookup.com
  locanto.me locanto.net londonfriend.org.uk losangelesblade.com lovattitude.ch love-an.jp love.at love.mail.ru
  love.ngs.ru loveandsexology.com lovehoney.co.uk lovehoney.com lovehoney.com.au lovehoney.de lovehoney.eu
  lovehoney.fr loveisrespect.org loveline.at loveline.de loveme.co.il lovense.com lovepedia.net loveplanet.com
  loveplanet.ru lovescout24.de lovesense.com lovestore.fr lovingmore.org lovoo.com lovoo.de loyalfans.com lsvd-blog.de
  lsvd.de lumenapp.com lumi.be luscious.net lushstories.com lushstories.net lustagenten.com lusthaus.cc
  lustundfrust.ch luxuretv.com maenner.media magicmotion.com mail-female.nl mamba.com mamba.dating mamba.ru
  manhunt.net manjam.com mannschaft.com manyvids.com markt.de/erotik marrish.com marry5.com masexualite.ca
  massagerepublic.com masterfap.com match.co.uk match.com match.dk match4me.be matrimoniale.ro maturetube.com
  mazily.com meetic-affinity.com meetic.be meetic.ch meetic.com meetic.es meetic.fr meetic.it meetic.pt meetme.com
  megapersonals.com megapersonals.eu megatube.xxx mektoube.fr mens-en-relatie.nl mens-mg.com mermaidsuk.org.uk
  metart.com metartnetwork.com metrosource.com meupatrocinio.com mgstage.com miess.com.br mileroticos.com
  milescorts.es milfaholic.com milfzr.com mingle2.com mintj.com minus18.org.au missav.com missav.ws misstravel.com
  misterbandb.com mnw.org.pl mobifriends.com mocospace.com modelhub.com modelle-hamburg.de mofos.com mofosex.com
  momo.com momoyu.com moodyz.com morethantwo.com moscarossa.biz moteplassen.com moteplassen.no motesplatsen.se
  motherless.com mozaika.lv mozaiqlgbt.org mrdeepfakes.com mrxapp.com mshop.se muddymatches.co.uk multporn.net
  mundosexanuncio.com mundosexanuncio.es muslima.com mutual.app muzmatch.com muzz.com mydirtyhobby.com mydirtyhobby.de
  mydwoje.pl myfreecams.com myfreecams.net myhentaicomics.com mylf.com mylove.ru mym.fans mypornbible.com
  mysecretcase.com mysex.ru mysinglefriend.com mysugardaddy.com mysugardaddy.eu myteenwebcam.com n69.com n69.pl
  naked.com naughtyamerica.com naughtydate.com nclrights.org neg.zone netechangisme.com neu.de nextdoorstudios.com
  nhentai.net niamodel.com nifty.org nighttours.com nikah.com nirvam.it niteflirt.com noodlemagazine.com noondate.com
  nostringsattached.com nousdeux.fr nouslib.com nouslibertins.com nubiles.net nudevista.com nudogram.com
  nuevapasion.com nurumassage.com nutaku.com nutaku.net nuvid.com nytelse.no oasisactive.com odloty.pl okcupid.co.il
  okcupid.com ome.tv omegle.com omegleapp.me omgyes.com omiai-jp.com omiai.com on-na.ru onenightfriend.com
  onlyfans.com onlytik.com orgasm.com orinam.net orion-shop.de orion.de orion.eu ourtime.co.uk ourtime.com ourtime.es
  ourtime.fr out.com outandabout.dk outline.org.nz outrans.org outsports.com p411.com pabo.nl paiq.nl pairs.lv
  palcomix.com pandamovies.pw parniplus.com parperfeito.com.br parship.at parship.be parship.ch parship.com parship.de
  parship.nl partnerwinner.ch pascha.de pasion.com pasion.es passage-du-desir.fr passagedudesir.fr passion.com
  paters.jp pcmax.jp peepshowtoys.com penthouse.com peoplemedia.com perfectgirls.net perfectgirls.xxx pervcity.com
  pflag.org philadelphiagaynews.com photoacompanhantes.com.br phun.org piccoletrasgressioni.it pichunter.com
  pimpandhost.com pinkcross.ch pinklist.in pinknews.co.uk pkinorge.no placelibertine.com planetromeo.com
  planetromeo.mobi planetsuzy.org platanomelon.com playboy.com plentyoffish.com pof.ca pof.com pof.de pointofpride.org
  pokec.azet.sk polyamor.com polyamorie.nl polyamory.de ponton.org.pl poppen.com poppen.de porn.com pornbb.org
  porndig.com porndish.com porndoe.com porndroids.com porngames.com porngo.com pornhat.com pornhd.com pornhdvideos.net
  pornhub.com pornktube.com pornleak.com pornmd.com pornone.com pornoxo.com pornpics.com pornrabbit.com pornsos.com
  porntn.com porntrex.com porntube.com povd.com prazerdemulher.com.br preferred411.com prestige-av.com pride.org
  prideprague.cz professionalsingles.com prostitutki.today prothots.com proximeety.com przeznaczeni.pl puba.com
  punternet.com puntog.cl purelovers.com purematrimony.com puretaboo.com qlife.org.au qnews.com.au quackquack.in
  quartier-rouge.be queer-lexikon.net queer.ch queer.de queer.pl queerbw.de queermed.com queerty.com
  questionsexualite.fr quickflirt.com qx.se qxmagazine.com r18.com rainbowhealthontario.ca rainbowhouse.be rande.cz
  randivonal.hu randki.wp.pl ravit.jp raya.com realdoll.com realescort.eu realescort.se realitykings.com
  reallifecam.com recon.co recon.com reddit.com/r/abdl reddit.com/r/actuallesbians reddit.com/r/adultery
  reddit.com/r/affairs reddit.com/r/ainbow reddit.com/r/anal reddit.com/r/asexual reddit.com/r/asexuality
  reddit.com/r/askgaybros reddit.com/r/askredditafterdark reddit.com/r/asktransgender reddit.com/r/bdsm
  reddit.com/r/bdsmcommunity reddit.com/r/bicuriosity reddit.com/r/bigonlyfans reddit.com/r/bisexual
  reddit.com/r/bisexualadults reddit.com/r/bisexualteens reddit.com/r/boobs reddit.com/r/celebnsfw
  reddit.com/r/chastity reddit.com/r/comingout reddit.com/r/crossdressing reddit.com/r/cuckold reddit.com/r/dating
  reddit.com/r/dating_advice reddit.com/r/deadbedrooms reddit.com/r/detrans reddit.com/r/dirtykikpals
  reddit.com/r/dirtypenpals reddit.com/r/dirtyr4r reddit.com/r/egg_irl reddit.com/r/escorts reddit.com/r/femdom
  reddit.com/r/feminineboys reddit.com/r/ftm reddit.com/r/gay reddit.com/r/gaybros reddit.com/r/gaybrosgonemild
  reddit.com/r/gayporn reddit.com/r/gaysian reddit.com/r/gayyoungold reddit.com/r/genderfluid reddit.com/r/genderqueer
  reddit.com/r/gonewild reddit.com/r/grindr reddit.com/r/hentai reddit.com/r/hookup reddit.com/r/intersex
  reddit.com/r/latebloomerlesbians reddit.com/r/ldr reddit.com/r/lesbian reddit.com/r/lesbians reddit.com/r/lgbt
  reddit.com/r/lgbteens reddit.com/r/milf reddit.com/r/mtf reddit.com/r/nonbinary reddit.com/r/nsfw
  reddit.com/r/nsfw411 reddit.com/r/nsfw_gif reddit.com/r/onlyfans reddit.com/r/openmarriage reddit.com/r/pansexual
  reddit.com/r/pegging reddit.com/r/petitegonewild reddit.com/r/polyamory reddit.com/r/porn reddit.com/r/pornfree
  reddit.com/r/r4r reddit.com/r/rule34 reddit.com/r/sex reddit.com/r/sexaddiction reddit.com/r/sextoys
  reddit.com/r/sexworkers reddit.com/r/sexworkersonly reddit.com/r/sissyhypno reddit.com/r/slutsofonlyfans
  reddit.com/r/sugarlifestyleforum reddit.com/r/swingers reddit.com/r/tgirls reddit.com/r/tinder reddit.com/r/traa
  reddit.com/r/trans reddit.com/r/trans_irl reddit.com/r/transgender reddit.com/r/transgenderuk
  reddit.com/r/transitiongoals reddit.com/r/transpassing reddit.com/r/transtimelines reddit.com/r/truscum redgifs.com
  redgifs.net redlights.be redlights.nl redtube.com regenbogenportal.de relatieplanet.be relatieplanet.nl
  rendez-vous.be replika-online.pl revistahibrida.com.br rexxx.com rfsl.se rfslungdom.se richmeetbeautiful.com
  roksa.pl romancecompass.com romeo.app romeo.com rosarossa.com rosesescorts.com rotlicht.de rotlichtmodelle.de
  royalcams.com rozkoszni.pl rozoviykrolik.ru rsvp.com.au rubmaps.ch rubratings.com rule34.paheal.net rule34.us
  rule34.xxx rule34video.com rusdate.net russiancupid.com rutgers.nl ry.org.nz s1s1s1.com sakura-berlin.de salaams.com
  salams.app saltapp.com sammyboyforum.com sankakucomplex.com satisfyer.com satisfyer.de scarleteen.com
  schlagzeilen.com schwulissimo.de scor.dk scrolller.com scruff.com scruffapp.com sdc.com seancody.com
  secondlove.com.br secondlove.nl secondshaadi.com secretbenefits.com seeking.com seekingarrangement.com sehuatang.net
  seksualnosc-kobiet.pl seksuelevorming.nl seksuologia.pl seniorpeoplemeet.com sensoa.be sentimente.ro seta.fi
  setry.fi sex-empire.org sex.com sexandu.ca sexart.com sexbot.com sexchat.hu sexclassics.at sexdollgenie.com
  sexemodel.com sexetc.org sexguide.dk sexhalsa.se sexier.com sexinfo.de sexjobs.es sexjobs.nl sexlinien.dk sexlog.com
  sexlog.com.br sexnord.net sexodrom.com sexogpolitikk.no sexogsamfund.dk sexologies.fr sexologos.es
  sexperimentando.com sexpositions.club sexrelax.de sexsense.nl sexshop-mutzenbacher.com sexshop.com.br sexshop.ru
  sexstories.com sexstories.net sextpanther.com sextra.de sextvx.com sexu.com sexualidadfeminina.ubbihp.com.br
  sexualityandu.ca sexundpol.de sexundso.at sexvid.xxx sexwork.net sexyavenue.com sexyshop.it seznamka.cz
  sfbaytimes.com shaadi.co.uk shaadi.com shagle.com shangay.com shemale.xxx shevibe.com shooshtime.com siegessaeule.de
  sihteeriopisto.net sikhmatch.com siliconwives.com silverdaddies.com silversingles.co.uk silversingles.com
  silversingles.de simpcity.su simply-hentai.com simplymarry.com sinful.com sinful.de sinful.dk sinful.fi sinful.no
  sinful.se single-boersen.at single.de single.dk singleboerse.de singleboersen-vergleich.de singlemuslim.com
  singleparentmeet.com singles.ch skipthegames.com sklavenzentrale.com skokka.com skokka.com.br skokka.es skokka.in
  skout.com skypeople.kr skyprivate.com slayed.com slixa.com slumi.com slutload.com slutroulette.com smittenkitten.com
  smjg.org smokva.com smutr.com smutty.com snapsext.com sniffies.com sod.co.jp soft-love.fr soft-on-demand.com
  sogirl.so sokmil.com solteiros.com solteiros.pt solteros.com sos-homophobie.com sos-homophobie.org soulapp.cn
  spankbang.com spankbang.jp spankwire.com spartacus.gayguide.travel spdate.com spectrumboutique.com speed-dating.com
  speeddate.com speeddate.it speeddaten.nl speeddating.de spiritualsingles.com spod.org.tr squirt.org
  starobserver.com.au stasyq.com stayteen.org stileproject.com stitch.net stonewall.org.uk storiesonline.net
  strangercam.com streamate.com streamray.com stripchat.com submityourflicks.com subscribestar.adult sugar-daddy.ru
  sugarbabies.com sugarbook.com sugardaddie.com sugardaddy.com sugardaddy.jp sugardaddymeet.com sugardaters.com
  sugardaters.dk suicidegirls.com sukker.no sunporno.com supjav.com susans.org swatka.pl swinger-club.de swinger.com
  swingerclub.com swingers.com swinglife.com swinglifestyle.com swissfriends.ch switchboard.lgbt sxyland.com
  sxyprn.com sympatia.onet.pl sympatia.pl t66y.com tabooheat.com tabor.ru taimi.co taimi.com tamilmatrimony.com
  tantan.com tantanapp.com tantus.com tantusinc.com tapple.co.jp tapple.me tavistockandportman.nhs.uk teamo.com
  teamo.ru teamskeet.com teenhealthsource.com teenmegaworld.net teensource.org telugumatrimony.com tenga.co tetu.com
  tetu.fr tgeu.org tgforum.com tgns.ch tgpersonals.com thaicupid.com the519.org theeroticreview.com
  thefappeningblog.com thegayuk.com theinnercircle.co theleague.com them.us thenude.com theotokos.fr thepinknews.co.uk
  thepinknews.com theporndude.com thetaskforce.org theync.com thisav.com thisvid.com thorneharbour.org thothd.com
  thothub.to thotsbay.com thumbzilla.com tiava.com tinder.com tldef.org tnaflix.com together2night.com tokyo-hot.com
  tokyomotion.net topface.com torchemada.net towleroad.com tranny.one trannytube.tv trans-ident.de
  trans-kinder-netz.de transactual.org.uk transammans.se transathlete.com transbucket.com transequality.org
  transexualia.org transfamilies.org transforeningen.dk transfuze.cz transfuzja.org transgender-net.de
  transgendereurope.org transgenderheaven.com transgenderinfo.be transgenderinfo.nl transgenderlawcenter.org
  transgendernetwerk.nl transgenderzone.com transhub.org.au transident.de translasten.fi translifeline.org
  transmann.de transpulseproject.ca transstudent.org transunite.co.uk transvisie.nl tranzwiki.net trasek.fi
  travelgay.com treffit.suomi24.fi triangulo.es trulymadly.com truyenhentai.net tryst.link tsescorts.com tsumino.com
  tube8.com tubegalore.com tubepornclassic.com tubxporn.com tukif.com tushy.com twenty10.org.au twistys.com twoo.com
  txxx.com uberhorny.com uescort.com ukpunting.com ukraine-singles.de ulust.com umo.se unboundbabes.com
  uniform-dating.com uniformdating.com universosugar.com.br unlockd.me upforit.com upogau.org uporn.com upornia.com
  upward.app usasexguide.info usasexguide.nl utopia-asia.com venize.de vibease.com vibrator.de victoriabrides.com
  victoriahearts.com victoriamilan.com victoriamilan.de victoriamilan.es victoriamilan.fr victoriamilan.it
  victoryinstitute.org videosection.com vintage-erotica-forum.com vipergirls.to viptube.com visit-x.com visit-x.net
  vivaah.com vivalocal.com vivastreet.co.uk vixen.com vjav.com voyeur-house.tv voyeurhit.com vrporn.com vuxen.se
  wakuwakumail.com wamba.com wankz.com washingtonblade.com watchmygf.me watchporn.to we-vibe.com weareher.com
  websingles.at wellhello.com wepo.love wetplace.com wevibe.com whatsyourprice.com whoreshub.com wifelovers.com
  wikitrans.co windycitytimes.com winq.nl with.is wnacg.com womanizer.com womanizer.de womanizer.eu wooapp.com
  wyylde.com wyylde.fr x-art.com x3vid.com xbabe.com xcafe.com xcams.com xcamsclub.com xchat.cz xcity.jp xdate.ch
  xdating.com xerotica.com xgay.ru xgroovy.com xhamster.com xhamster.desi xhamster2.com xhamsterlive.com xhopen.com
  xhspot.com xiaohuangshu.com xlovecam.com xlxx.com xmatch.com xmoviesforyou.com xnxx.com xnxx2.com xozilla.com
  xrares.com xtramagazine.com xtube.com xvideos.com xvideos.es xvideos2.com xvideos3.com xxxbunker.com xxxstreams.org
  yagg.com yagg.fr yespornplease.com youbride.jp youjizz.com youlikehentai.com youporn.com youporngay.com yourlust.com
  youyuan.com ysos.com.br yuvutu.com yyc.co.jp zanzu.be zanzu.de zbiornik.com zbporn.com zestra.com zexy-enmusubi.net
  zhenai.cn zhenai.com zij-aan-zij.nl zishy.com zizo-online.be znakomstva.ru zoig.com zoosk.com zoosk.de zweisam.de
`;
