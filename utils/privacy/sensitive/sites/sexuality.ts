/**
 * Adult pages, dating, sexual orientation, gender identity, sex education.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const sexuality = `
  4tube.com 91porn.com adam4adam.com adameve.com adopte.app adopteunmec.com adultdvdempire.com adultfriendfinder.com
  adulttime.com adultwork.com advocate.com afterellen.com alt.com amateurcommunity.com amorelie.de anyporn.com
  arcigay.it ashleymadison.com asstr.org attitude.co.uk attractiveworld.net autostraddle.com avgle.com babeland.com
  badi.com/erotic badoo.com badoo.es baihe.com bangbros.com bbrt.com beate-uhse.com beeg.com bharatmatrimony.com
  bildkontakte.de blacked.com blued.com bongacams.com brazzers.com brook.org.uk bumble.com bunkr.si c-date.de
  cam4.com cams.com camsoda.com chatrandom.com chaturbate.com christianmingle.com chueca.com clips4sale.com coc.nl
  coffeemeetsbagel.com collarspace.com coomer.su daftsex.com datezone.com dbna.com dgti.org digitalplayground.com
  dirtyroulette.com disonsdemain.fr diva-magazine.com dlsite.com dmm.co.jp drtuber.com e-hentai.org e621.net
  edarling.de edarling.pl eharmony.co.uk eharmony.com eis.de elitepartner.de elitesingles.com eporner.com erome.com
  eros.com escortnews.com eurogirlsescort.com evilangel.com exhentai.org f95zone.to fakku.net fansly.com fanvue.com
  faphouse.com fc2.com/adult feabie.com feeld.co felgtb.org fetlife.com finya.de flirt4free.com fruitz.io fuq.com
  gay.it gaydar.net gaytimes.com gaytube.com gelbooru.com genderdysphoria.fyi genderedintelligence.co.uk glaad.org
  gleeden.com goodvibes.com grindr.com growlr.com hanime.tv happn.com hclips.com hentaihaven.xxx her.app hinge.co
  hitomi.la hornet.com hqporner.com hrc.org hustler.com iafd.com ilga.org imagefap.com imlive.com inter-lgbt.org
  itgetsbetter.org iwwit.de ixxx.com jackd.com javdb.com javlibrary.com jdate.com jeevansathi.com jerkmate.com
  jiayuan.com joyclub.de justfor.fans kasidie.com kaufmich.com kink.com kinky.nl komitid.fr kph.org.pl ladies.de
  lambda-online.de lavoo.com lelo.com lex.lgbt lexa.nl lgbthotline.org lgbtqnation.com libertic.com liebesleben.de
  listcrawler.eu literotica.com livejasmin.com llh.no lovehoney.co.uk lovehoney.com loveisrespect.org loveline.de
  loveplanet.ru lovescout24.de lovoo.com loyalfans.com lsvd.de lushstories.com mamba.ru manhunt.net manyvids.com
  markt.de/erotik massagerepublic.com match.com meetic.es meetic.fr meetic.it mermaidsuk.org.uk metart.com
  mileroticos.com missav.com mofos.com momo.com motherless.com mundosexanuncio.com muzmatch.com muzz.com
  myfreecams.com naughtyamerica.com neu.de nhentai.net noodlemagazine.com nouslibertins.com nudevista.com nutaku.net
  okcupid.com omegle.com omiai-jp.com onlyfans.com orion.de ourtime.com out.com pairs.lv parperfeito.com.br
  parship.com parship.de parship.nl pasion.com passagedudesir.fr penthouse.com pflag.org pinknews.co.uk
  planetromeo.com playboy.com pof.com poppen.de porn.com pornhat.com pornhub.com pornmd.com pornone.com pornpics.com
  porntrex.com porntube.com queer.ch queer.de queerty.com r18.com raya.com realitykings.com recon.com
  reddit.com/r/actuallesbians reddit.com/r/askgaybros reddit.com/r/asktransgender reddit.com/r/bdsmcommunity
  reddit.com/r/bisexual reddit.com/r/comingout reddit.com/r/deadbedrooms reddit.com/r/egg_irl reddit.com/r/gay
  reddit.com/r/gonewild reddit.com/r/lgbt reddit.com/r/nsfw reddit.com/r/polyamory reddit.com/r/sex
  reddit.com/r/trans redgifs.com redtube.com relatieplanet.nl rfsl.se roksa.pl romeo.com rule34.paheal.net rule34.xxx
  salams.app satisfyer.com scarleteen.com scrolller.com scruff.com sdc.com secretbenefits.com seeking.com seta.fi
  sex.com sexetc.org sexjobs.nl sexpositions.club sexstories.com shaadi.com shangay.com silversingles.com simpcity.su
  sinful.com skipthegames.com slixa.com solteiros.com sos-homophobie.org spankbang.com squirt.org stonewall.org.uk
  streamate.com stripchat.com sugardaddymeet.com suicidegirls.com sunporno.com susans.org swinglifestyle.com
  switchboard.lgbt sxyprn.com sympatia.onet.pl tabor.ru taimi.com tantanapp.com tapple.me teamo.ru tenga.co tetu.com
  tgpersonals.com theleague.com them.us thothub.to thumbzilla.com tinder.com tnaflix.com trans-ident.de
  transequality.org transgendernetwerk.nl translifeline.org tryst.link tube8.com twistys.com txxx.com upornia.com
  victoriamilan.com visit-x.net vixen.com voyeurhit.com weareher.com wikitrans.co with.is womanizer.com wyylde.com
  x-art.com xcams.com xhamster.com xiaohuangshu.com xnxx.com xtube.com xvideos.com yagg.com youporn.com zhenai.com
  zoosk.com
`;
