/**
 * Faith, religious communities, holy books, philosophical beliefs.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const religion = `
  a12.com aboutislam.net accesstoinsight.org aciprensa.com adventist.org adventistreview.org aelf.org ahmadiyya.de
  aish.com al-islam.org aleteia.org alhakam.org alislam.org americamagazine.org americanhumanist.org
  anglicancommunion.org archimadrid.es artofliving.org atheists.org avvenire.it azbyka.ru bahai.org bahai.us baps.org
  baptist.org.uk beliefnet.com bibelserver.com bible.com bible.org biblegateway.com biblehub.com biblestudytools.com
  bibliaonline.com.br bistum-augsburg.de bistumlimburg.de blueletterbible.org bod.org.uk buddhanet.net
  buddhismus-deutschland.de buddhistdoor.net cair.com cancaonova.com caritas.org catholic.com catholic.org
  catholicnewsagency.com cef.fr cesnur.org chabad.org chiesacattolica.it chinmayamission.com christianity.com
  christianitytoday.com churchofengland.org churchofjesuschrist.org cnbb.org.br conferenciaepiscopal.es
  consistoire.org crosswalk.com dalailama.com dawateislami.net deon.pl desiringgod.org dhamma.org dhammatalks.org
  dianetics.org die-bibel.de ditib.de diyanet.gov.tr domradio.de eckankar.org eglise.catholique.fr ekd.de elca.org
  elevationchurch.org eo.nl episcopalchurch.org episkopat.pl erf.de erzbistum-koeln.de erzbistum-muenchen.de esv.org
  evang.at evangelisch.de evl.fi ewtn.com ex-muslim.de ex-muslim.org.uk exjw.org exmormon.org faithgateway.com
  falundafa.org famigliacristiana.it ffrf.org ffwpu.org focusonthefamily.com folkekirken.dk foma.ru forward.com
  freemasonry.com freimaurerei.de giordano-bruno-stiftung.de goarch.org gotquestions.org grandlodge.org halaltrip.com
  hallow.com hidabroot.org hillsong.com hindupedia.com hpd.de humanism.org.uk ibelieve.com icsahome.com idea.de
  igb.fr igmg.org infocatolica.com infosekta.ch isha.sadhguru.org iskcon.org islam.de islamicfinder.org islamiq.de
  islamonline.net islamqa.info islamreligion.com islamweb.net isna.net jainworld.com jesuits.org jesus.de jewfaq.org
  jewishagency.org jewishvirtuallibrary.org juedische-allgemeine.de jw.org jwfacts.com kath.ch kath.net katholisch.at
  katholisch.de kirche-und-leben.de kirchenaustritt.de kirken.no krishna.com la-croix.com lachiesa.it
  lakewoodchurch.com lavie.fr lcms.org lds.org life.church ligonier.org lionsroar.com mcb.org.uk methodist.org.uk
  minghui.org minhaj.org mospat.ru mosqueedeparis.net muhammadiyah.or.id muslimmatters.org muslimpro.com
  myjewishlearning.com ncronline.org newadvent.org nu.or.id oca.org openbible.info opoka.org.pl opusdei.org
  orthodoxwiki.org ou.org patheos.com patriarchia.ru pcaac.org pcusa.org pkn.nl plumvillage.org pravoslavie.ru
  productivemuslim.com protestants.org quaker.org quaker.org.uk quran.com raelusa.org ramakrishna.org
  reddit.com/r/atheism reddit.com/r/buddhism reddit.com/r/catholicism reddit.com/r/christianity reddit.com/r/exjw
  reddit.com/r/exmormon reddit.com/r/exmuslim reddit.com/r/hinduism reddit.com/r/islam reddit.com/r/judaism ref.ch
  reformjudaism.org regnumchristi.fr religionenlibertad.com religionnews.com rkk.nl rosicrucian.org saddleback.com
  salvationarmy.org saphirnews.com sathyasai.org sbc.net scientology.org secularism.org.uk sefaria.org sgi-usa.org
  sgi.org sgpc.net sikhiwiki.org sikhnet.com sistani.org sunnah.com svenskakyrkan.se tabletmag.com
  thegospelcoalition.org theosophical.org theus.org.uk tirumala.org topchretien.com tricycle.org ucei.it ugle.org.uk
  umc.org unadfi.org unificationchurch.org universal.org uoif-online.com urj.org usccb.org uscj.org vatican.va
  vaticannews.va vedabase.io wiara.pl wicca.com witchvox.com wol.jw.org wordonfire.org xenu.net yaqeeninstitute.org
  yeshiva.co zaytuna.edu zentralrat.de zentralratderjuden.de zoroastrian.org.uk
`;
