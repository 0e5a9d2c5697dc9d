/**
 * Banks, brokers, payments, credit, debt, insurers, taxes, crypto exchanges, gambling.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const finance = `
  10bet.com 10cric.com 118118money.com 138.com 1822direkt.de 188bet.com 1win.com 1xbet.com 1xbit.com 1xstavka.ru 21.co
  22bet.com 32red.com 360jie.com.cn 365.bank 365bank.sk 500.com 53.com 5paisa.com 711.nl 7bitcasino.com 7melons.ch
  7slots.com 888.com 888.es 888.it 888casino.com 888poker.co.uk 888poker.com 888sport.com 888sport.es 888tiger.com
  a-kassa.se aade.gr aami.com.au aargauischekantonalbank.ch aave.com abanca.com abank.com.ua abchina.com abnamro.nl
  aboutscotiabank.com absa.co.za absolutbank.ru access.nyc.gov accessbankplc.com accountable.de accountable.eu
  accrediteddebtrelief.com ace-cash.com acecashexpress.com achievacu.com acinq.co acko.com ackodrive.com acom.co.jp
  acordocerto.com.br acorn.com acorns.com acr-poker.eu actionnetwork.com activobank.com activobank.pt activotrade.com
  activtrades.com adcb.com adda52.com adib.ae admiral.at admiral.com admiralbet.it admiralmarkets.com
  advanceamerica.net advisa.se aegon.com aegon.nl aeonbank.co.jp affirm.com afip.gob.ar aflac.com afpcapital.cl
  afphabitat.cl afterpay.com afterpay.com.au ag.be agame-casino.com agenciaandaluzadelempleo.es
  agenciatributaria.gob.es agenziaentrate.gov.it agenziaentrateriscossione.gov.it agibank.com.br aginsurance.be
  agirc-arrco.fr agos.it ahv-iv.ch aib.ie aidvantage.com aiful.co.jp airbank.cz ajbell.co.uk akb.ch akbank.com
  akbars.ru aktia.fi akulaku.com al-bank.dk alandsbanken.fi alaskausa.org albert.com alc.ca aldermore.co.uk
  alexbank.com alfabank.ru algorand.com alinma.com alior.pl aliorbank.com aliorbank.pl alipay.com all-slots.com
  allcredit.co.kr alliantcreditunion.org allianz.at allianz.ch allianz.com allianz.de allianz.es allianz.fr allianz.it
  allied-irish.ie allslotscasino.com allstate.com ally.bank ally.com alpari.com alpha.gr alrajhibank.com.sa
  alte-leipziger.de amberdata.io ambslot.com americafirst.com americanexpress.com americas-cardroom.eu
  americascardroom.eu ameriprise.com amerisave.com amfam.com amigoloans.co.uk amp.com.au ams.at amscot.com
  anadibank.com anaf.ro angelbroking.com angelone.in annualcreditreport.com anses.gob.ar anycoindirect.eu
  anyoption.com anz.co.nz anz.com.au aozorabank.co.jp apobank.de applecard.apple.com april.fr aqua.co.uk
  aquacard.co.uk arag.de arbeit.swiss arbeitsagentur.com arbeitsagentur.de arbejdernes-landsbank.dk
  arbetsformedlingen.se arca.gob.ar argenta.be arionbanki.is ark-funds.com arkhamintelligence.com arquia.com
  arvato-financial-solutions.com arvest.com asb-gmbh.at asb.co.nz asiakastieto.fi askgamblers.com asnbank.com
  asnbank.nl asnef.com aspiration.com asr.nl associatedbank.com assurland.com atb.com atg.se ato.gov.au atombank.co.uk
  atomicwallet.io atriga.gal attheraces.com attijariwafabank.com aubank.in austrian-anadi-bank.com auto-owners.com
  autorace.jp auxmoney.com avant.com avantcredit.com avantmoney.ie avanza.com avanza.se avatrade.com avax.network
  avenue.us aviva.co.uk aviva.com avvera.it avvillas.com.co axa.ch axa.co.uk axa.com axa.de axa.fr axabanque.fr
  axieinfinity.com axisbank.co.in axisbank.com axosbank.com azimo.com azino777.com b3.com.br baader.bank badexcug.es
  bafoeg-digital.de bafoeg-rechner.de bafoeg.de bajajallianz.com bajajfinserv.in bakkt.com balancer.fi baloise.ch
  baloise.com banamex.com banca5.com bancaetica.it bancagenerali.it bancaifis.it bancaintesa.rs bancamarch.es
  bancamediolanum.it bancasella.it bancatransilvania.ro bancoazteca.com.mx bancobmg.com.br bancobpi.pt bancobpm.com
  bancobpm.it bancochile.cl bancoctt.pt bancodebogota.com bancodeoccidente.com.co bancoestado.cl bancofalabella.cl
  bancofalabella.com.co bancogalicia.com bancogalicia.com.ar bancointer.com.br bancolombia.com bancomontepio.pt
  banconeon.com.br bancopan.com.br bancopopular.com.co bancoppel.com bancoprovincia.com.ar bancor.network
  bancoripley.cl bancosantander.es bancsabadell.com bandhanbank.com bangkokbank.com bank-now.ch bank-of-china.com.hk
  bank99.at bankatfirst.com bankaustria.at bankbazaar.com bankcomm.com bankfab.com bankhapoalim.co.il banki.ru
  bankinter.com bankinter.pt bankiros.ru bankmandiri.co.id bankmillennium.pl banknorwegian.dk banknorwegian.no
  banknorwegian.se bankofamerica.com bankofbaroda.in bankofindia.co.in bankofinternet.com bankofireland.com
  bankofmelbourne.com.au bankofscotland.co.uk bankofthewest.com bankofyokohama.co.jp bankrate.ca bankrate.com
  bankruptcyhq.com banksa.com.au bankunited.com bankwest.com.au banorte.com banque-france.fr banque-populaire.fr
  banquemisr.com banquepopulaire.fr banrisul.com.br banxbroker.de barclaycard.co.uk barclays.co.uk barclays.de
  barclaysus.com barmenia.de basisbank.dk bawag.at bb.com.br bb.org.bd bbbank.de bbva.com bbva.com.ar bbva.com.co
  bbva.com.mx bbva.es bbva.mx bbva.pe bbvausa.com bca.co.id bccard.com bcf.ch bcge.ch bci.cl bcn.ch bcr.ro bcra.gob.ar
  bcs-express.ru bcs.ru bcv.ch bcvs.ch bdicode.co.il bdo.com.ph becu.org bekb.ch belastingdienst.com
  belastingdienst.nl belfius.be belo.app bendigobank.com.au benefits.gov benefitscal.com beobank.be
  berliner-sparkasse.de berliner-volksbank.de best.com.pl bestegg.com bet-at-home.com bet.pt bet25.dk bet3000.de
  bet365.bet.br bet365.com bet365.com.au bet365.es bet365.nl bet365.se bet777.be bet9ja.com betamerica.com
  betandplay.com betano.bet.br betano.com betano.de betano.pt betano.ro betboom.ru betchain.com betcity.nl betcity.ru
  betclic.fr betclic.pl betconnect.com betcris.com betdaq.com betfair.com betfair.com.au betfair.es betfan.pl
  betfinal.com betfirst.be betflag.it betfred.com betfury.io bethard.com betika.com betking.com betman.co.kr
  betmgm.com betnacional.com betonline.ag betpawa.com betplay.com.co betreibungsschalter.ch betrivers.com betsafe.com
  betsson.com betsson.es betsson.fr betsson.se better.it betterment.com betterment.net bettingexpert.com betuk.com
  betus.com.pa betvictor.com betway.co.uk betway.co.za betway.com betway.es betwinner.com bforbank.com bice.cl
  bidv.com.vn big.pl bigbank.se bigonline.pt bigpictureloans.com bigpolska.pl bik.pl bildbet.de bilyoner.com
  binance.com bingbong.de bingo.nl bingoal.be bingx.com binomo.com biroul-credit.ro bisnode.se bisq.network bitbank.cc
  bitbay.net bitbuy.ca bitcasino.io bitci.com bitcoin.com bitcoin.de bitcoin.org bitcoinmagazine.com bitcoinsuisse.com
  bitcointalk.org bitfinex.com bitfinex.net bitflyer.com bitflyer.jp bitget.com bithumb.com bithumb.pro bitmart.com
  bitmex.com bitnovo.com bitonic.nl bitpanda.at bitpanda.com bitpay.com bitrefill.com bitrue.com bitsler.com bitso.com
  bitstamp.com bitstamp.net bitstarz.com bitvavo.com bitvavo.nl bitwala.com bitwise.com bk.mufg.jp bk8.com bkb.ch
  bkr.nl bks.at blackrock.com blaze.com bling.eu blkb.ch blockchain.com blockchair.com blockfi.com blockfolio.com
  blockstream.com bluebet.com.au bluebird.com bluestep.se bluevine.com blur.io bmce.ma bmf.gv.at bmg.com.br bmo.com
  bmoharris.com bn.com.pe bna.com.ar bnc.ca bni.co.id bnl.it bnpparibas.com bnpparibas.fr bnpparibas.pl
  bnpparibasfortis.be bnpparibasfortis.com bnz.co.nz boatrace.jp boavistaservicos.com.br bob-finance.ch boc.cn
  bochk.com bocian-pozyczki.pl bodog.com bodog.eu bokfinancial.com boncred.de boniversum.com boniversum.de
  bonkredit.de bons.casino bookmaker.eu boq.com.au borgataonline.com borrowell.com bosbank.pl bot.com.tw
  bourse-direct.fr boursedirect.fr boursobank.com boursorama.com bovada.lv boy.co.jp boylesports.com bper.it
  bpi.com.ph bpi.pt bradesco.com.br braiins.com brandnewday.nl brd.ro bred.fr brex.com bri.co.id brigit.com
  brou.com.uy brubank.com bscscan.com bsv.admin.ch btc-echo.de btc.com btcturk.com btgpactual.com btl.gov.il btv.at
  buddybank.com budgetdirect.com.au buenbit.com buerger-geld.org bullx.io bunq.app bunq.com bunq.de
  burodecredito.com.mx businessdebtline.org bustabit.com bux.com bwin.com bwin.de bwin.es bybit.com bybit.eu c24.de
  c6bank.com.br caesars.com caf.fr cafecasino.lv cafpi.fr caisse-epargne.com caisse-epargne.fr caixa.gov.br
  caixabank.es caixageral.pt cajamar.es cajarural.com cal-online.co.il caliente.mx canada.ca/en/revenue-agency.html
  canadalife.com canalturf.com canarabank.com canarabank.in capital.com capitalone.co.uk capitalone.com
  capitecbank.co.za captaincooks.casino captrader.com capuk.org carbon.ng cardano.org cardplayer.com cardratings.com
  cards.barclaycardus.com caritas-schuldnerberatung.de caritas.de/schuldnerberatung carrefour-banque.fr carsat.fr
  casadeapostas.com casapariurilor.ro cash-gate.ch cash.app cash1st.com.au cashe.co.in cashfloat.co.uk cashgate.ch
  cashmoney.ca cashnetusa.com cashper.de cashper.es cashpresso.com cashtrain.com.au casino-x.com casino.guru
  casino.org casino777.be casino777.ch casinobarcelona.es casinobeats.com casinoeuro.com casinoguru.com casinomax.com
  casinomeister.com casinoportugal.pt casinoroom.com casinos-austria.com casinos.at casinosbarriere.com
  casinostugan.com castlepayday.com casumo.com cathaybk.com.tw cbet.gg ccb.com cccs.org ccf.fr ccrs.or.kr cebbank.com
  cec.ro celsius.network cembra.ch centraalbeheer.nl centralbankofindia.co.in centrelink.gov.au cetelem.be cetelem.com
  cetelem.es cetelem.fr cex.io cgbchina.com.cn cgd.pt championscasino.com chance.cz changelly.com changenow.io
  chase.com chebanca.it check24.de/kredit checkintocash.com checkmyfile.com checkngo.com chibabank.co.jp chime.com
  chimebank.com chinalife.com.cn chinatax.gov.cn chip.co.uk christiansagainstpoverty.org chumbacasino.com
  churchill.com cib.com.cn cib.hu cibc.com cibeg.com cibil.com cic.co.jp cic.com cic.fr cimb.com cimbclicks.com.my
  circulodecredito.com.mx circus.be circus.nl citadele.lv citadelsecurities.com citi.com citibanamex.com citibank.com
  citibank.pl citicbank.com citics.com citihandlowy.pl citizensbank.com clark.de clear.com.br clearlypayments.ca
  clearpoint.org clearscore.com cleartax.com cleartax.in cleo.com cler.ch click-sec.com cloudbet.com cmb.fr
  cmbc.com.cn cmbchina.com cmcmarkets.com cmso.com co-opbank.co.ke co-operativebank.co.uk coastcapitalsavings.com
  codere.com codere.es codere.mx coeo-inkasso.de cofidis.be cofidis.com cofidis.com.fr cofidis.cz cofidis.es
  cofidis.fr cofidis.it cofidis.pt coin.space coin.z.com coinatmradar.com coinbase.com coinbase.net coincheck.com
  coindcx.com coindesk.com coinex.com coingecko.com coinhouse.com coinhouse.io coinjar.com coinmama.com
  coinmarketcap.com coinmerce.io coinone.co.kr coinpaprika.com coinspot.com.au coinswitch.co cointelegraph.com
  cointracking.info cointree.com coinw.com collector.se combank.lk comdirect.com comdirect.de comenity.net comeon.com
  comerica.com commbank.com.au commbank.lk commercebank.com commerzbank.de commonbond.co commsec.com.au
  communitytax.com comparethemarket.com compass.it comperia.pl compound.finance compricer.se compte-nickel.fr
  comptroller.texas.gov condusef.gob.mx confused.com consorsbank.de consumidorpositivo.com.br coolcat-casino.com
  coral.co.uk cornerbank.ch cornercard.ch cosmosdirekt.de coventrybuildingsociety.co.uk covers.com cpf.gov.sg
  cpic.com.cn cra-arc.gc.ca cred.club credem.it crediclub.com credit-agricole.fr credit-cooperatif.coop
  credit-counselling.ca credit-du-nord.fr credit-suisse.com credit.co.kr credit.com creditagricole.pl creditas.com
  creditcards.com creditchina.gov.cn creditcounsellingcanada.ca creditea.es creditkarma.ca creditkarma.co.uk
  creditkarma.com creditmutuel.com creditmutuel.fr creditoagricola.pt creditolo.de creditonebank.com creditosi.com
  creditplus.de creditplus.ru creditreform.de creditrepair.com creditsafe.se creditsaint.com creditsavvy.com.au
  creditsesame.com creditunion.ie crelan.be cresus.org creval.it crif.de crif.in crif.it crifhighmark.com
  crosslend.com cruksregister.nl crypto.com cryptocompare.com cryptohopper.com cryptopotato.com cryptoslate.com
  csas.cz csgoempire.com csgofast.com csgoroll.com csn.se csob.cz csob.sk ctbcbank.com culpa-inkasso.de curadebt.com
  current.com curve.fi cwl.gov.cn cyber.bet dadat.at dafabet.com dai-ichi-life.co.jp daiwa.jp danskebank.com
  danskebank.dk danskebank.no danskebank.se danskespil.dk dappradar.com datacredito.com.co dave.com daviplata.com
  davivienda.com daycoval.com.br dbs.com.sg dcu.org debank.com debeka.de debitor-inkasso.de debitorregistret.dk
  debt.org debtadvicefoundation.org debtcamel.co.uk decrypt.co defam.nl defillama.com degiro.com degiro.de degiro.es
  degiro.fr degiro.it degiro.nl degiro.pl delta.app denizbank.com deribit.com desjardins.com deudafix.es
  deutsche-bank.de deutsche-fernsehlotterie.de deutsche-rentenversicherung.de deutschebank.be devk.de dexscreener.com
  dextools.io dhan.co dhlottery.co.kr dian.gov.co dicom.cl digio.com.br dimensional.com dineo.es direct-assurance.fr
  directa.it directline.com discountbank.co.il discover.com discoverstudentloans.com discovery.co.za ditzo.com
  dkb-cash.de dkb.de dnb.com dnb.no donauversicherung.at doubledowncasino.com draftkings.com drafty.co.uk dream11.com
  drueckglueck.de dskbank.bg duelbits.com dunder.com duo.nl dydx.exchange dynamica.it e-chinalife.com e-pity.pl
  e-urzadskarbowy.gov.pl earlysalary.com earnest.com earnin.com easybank.at easycredit.de easyfinancial.com
  easygov.swiss easynvest.com.br ebase.com ebs.ie ebtedge.com edd.ca.gov edekabank.de edfinancial.com edwardjones.com
  efbet.com efgbank.com efortuna.pl ekapusta.com electrum.org elephant.co.uk elgordo.com elo-forum.org elster.de
  emiratesnbd.com empire.io empower.com empruntis.com emta.ee endowus.com energycasino.com enklare.se enpara.com
  entitledto.co.uk eos-deutschland.de eos-solutions.com epfindia.gov.in eposcard.co.jp eqbank.ca equabank.cz
  equidia.fr equifax.ca equifax.cl equifax.co.in equifax.co.uk equifax.com equifax.com.au equitybank.co.ke
  equitygroupholdings.com ergo.de ergohestia.pl erieinsurance.com erif.pl erstebank.at erstebank.hr erstebank.hu
  esconline.com esportesdasorte.com estrelabet.com estv.admin.ch esunbank.com esunbank.com.tw esurance.com esure.com
  etax.nat.gov.tw ethereum.org etherscan.io ethias.be ethikbank.de ethos.com etmoney.com etoro.com etrade.com
  eurobank.gr eurobet.it eurofootball.bg eurojackpot.de eurojackpot.org europacasino.com evb.de everyday-loans.co.uk
  everygame.eu evobanco.com exness.com exodus.com expekt.com expekt.se experian.co.uk experian.com experian.com.au
  experian.ie experian.in expertoption.com faber.de facile.it faircent.com fairforyou.co.uk fairgo.finance
  fairmoney.io fairplaycasino.nl fairspin.io fairstone.ca fanduel.com fantom.foundation farmers.com fawry.com
  fbr.gov.pk fbs.com fbto.nl fdj.fr federalbank.co.in fedloan.org feixiaohao.com ferratum.com ferratum.de ferratum.es
  ferratum.se fezbet.com ffb.de ffb.fr fi.money fibank.bg fibe.in fibi.co.il fidelity.com fifththird.com filarum.pl
  finam.ru financnasprava.sk financnisprava.cz finanz.at finanzamt.bayern.de finanzamt.de finanzamt.nrw.de
  finanzcheck.de finanzen-zero.net finanzonline.bmf.gv.at findomestic.com findomestic.it fineco.it finecobank.com
  finfrog.fr finizens.com finmar.de finom.co finpension.ch fintonic.com fio.cz firstbank.com.tw firstbanknigeria.com
  firstcitizens.com firstdirect.com firsthorizon.com firstrade.com firstrepublic.com firsttechfed.com flagstar.com
  flatex.at flatex.com flatex.de floa.fr floabank.fr flowe.com flynt.nl fnb.co.za fnz.de folksam.se fonbet.ru
  fondsdepotbank.de forbet.pl forex.com forsakringskassan.se forte.kz fortuna.com fortuna.cz fortuna.ro
  fortunejack.com fortuneo.com fortuneo.fr forum-schuldnerberatung.de foxbit.com.br foxybingo.com francetravail.fr
  franfinance.fr frankfurter-sparkasse.de frankfurter-volksbank.de franklintempleton.com frankly.ch freebitco.in
  freedomdebtrelief.com freedomfinance.se freefilefillableforms.com freetax.com freetaxusa.com freetrade.io
  fremtind.no freo.nl friday.de frostbank.com fssp.gov.ru fssprus.ru ftb.ca.gov ftx.com fubon.com fukuokabank.co.jp
  fun88.com fundingcircle.co.uk fundingcircle.com furs.si futubull.com futunn.com fx.dmm.com fxcm.com fxpro.com
  fyrst.de gabi.com galabingo.com galera.bet galicia.ar gambling.com gamblizard.com gamdom.com gamingclub.com
  gamrfirst.ch gan.fr garantibbva.com.tr gate.io gazprombank.ru gcash.com gegen-hartz.de geico.com geldfit.nl
  geldvoorelkaar.nl gemini.com generali.at generali.com generali.de generali.fr generali.it geny.com genybet.com
  genybet.fr geru.com.br getbux.com getcopper.com getcreditscore.com.au getinbank.pl getmonero.org getsafe.de
  gfforsikring.dk gg.bet ggpoker.com gib.gov.tr gioconews.it gjeldsregisteret.com gjeldsregisteret.no gjensidige.no
  gkb.ch glo.or.th globalpoker.com gls-bank.de gls.de gmf.fr gmo-click.com gmx.io go2bank.com gocompare.com
  godigit.com goeasy.com gohenry.com goldbet.it golden1.com goldenpalace.be goldmansachs.com gosimpletax.com
  gothaer.de gov.uk/bankruptcy gov.uk/breathing-space gov.uk/self-assessment-tax-returns gov.uk/universal-credit
  gpdebtfree.org grandcasinoluzern.ch gratisbroker.de gratta-e-vinci.com grawe.at greendot.com greenlight.com
  greenpath.com grosvenorcasinos.com groupama.fr groww.in gtbank.com gtbets.ag gtja.com guarda.com guardianlife.com
  guts.com halifax.co.uk halkbank.com.tr halykbank.kz hampdenandco.com hanabank.com handelsbanken.se hangseng.com
  hannoversche.de hansemerkur.de hapipozyczki.pl happybet.de happymoney.com hardrock.bet hardrockbet.com
  harel-group.co.il hargreaveslansdown.co.uk harrahscasino.com hartz4.org hartziv.org hashnest.com hasil.gov.my
  haspa.de hastingsdirect.com haventlife.com hbl.com hdfcbank.com hdfclife.com hdfcsec.com health-lottery.co.uk
  healthlottery.co.uk heightsfinance.com hellobank.be hellobank.fr hellogetsafe.com hellostake.com helvetia.com
  hestia.pl hey.inc high5casino.com highroller.com hippo.com hkbea.com hkjc.com hl.co.uk hl.com hodlhodl.com
  hollandcasino.nl hollywoodbets.net holvi.com home.saxo homebank.kz homecredit.cz homecredit.ru hometax.go.kr
  horseracing.com horseracingnation.com hoyes.com hrblock.com hsbc.co.uk hsbc.com hsbc.com.hk hsbc.com.mx hsbc.fr
  hsbc.gr hsbc.us htsc.com.cn htx.com huk.de humm.com.au huntington.com huobi.com huuugegames.com hvb.de hxb.com.cn
  hype.it hyperliquid.xyz hypo.at hypotirol.com hypovbg.at hypovereinsbank.de hyundaicard.com ibercaja.es ibk.co.kr
  ica-banken.se icabanken.com icabanken.se icbc.com.ar icbc.com.cn icicibank.com icicidirect.com iciciprulife.com
  icmarkets.com idbibank.in iddaa.com idfcfirstbank.com if.fi if.no if.se ig.com ignitioncasino.eu ii.co.uk iifl.com
  illimity.com illion.com.au imaginbank.com impots.gouv.fr inbestme.com inbursa.com incharge.org incometax.gov.in
  incometaxindia.gov.in incometaxindiaefiling.gov.in independentreserve.com indexacapital.com indianbank.in
  indigocard.com indmoney.com indusind.com info-retraite.fr infocorp.com.pe infonavit.org.mx infoscore.de ing-diba.de
  ing.com.au ing.de ing.es ing.it ing.nl ing.pl ing.ro ingdiba.de ininal.com inps.it inshared.nl insolvenz-radar.de
  insolvenzbekanntmachungen.de insure.com insurify.com inter.co interactivebrokers.com interactiveinvestor.co.uk
  interbank.pe interpolis.nl interwetten.com interwetten.de intesasanpaolo.com intrum.ch intrum.com intrum.de
  intrum.se invesco.com investec.com iob.in ipko.pl iqoption.com iras.gov.sg ircantec.retraites.fr ird.govt.nz irs.gov
  isbank.com.tr islandsbanki.is isracard.co.il isybank.com itau.cl itau.com.br itau.com.uy itiger.com iwbank.it
  iwoca.de jackpot.com jackpotcity.com jackpotcitycasino.com jackpotjoy.com jackpotpiraten.de jackpots.ch jacks.nl
  jackscasino.nl jacksonhewitt.com jago.com japannetbank.co.jp jcb.co.jp jcic.org.tw jhinvestments.com jibunbank.co.jp
  jicc.co.jp jiedaibao.com joa.fr jobcenter.digital jogossantacasa.pt joinpropel.com joinroot.com joycasino.com
  jp-bank.japanpost.jp jpmorgan.com jra.go.jp juegosonce.es juicyvegas.com juliusbaer.com jungleerummy.com jup.ag
  jupiter.money jusan.kz justbit.io justtrade.com jyskebank.com jyskebank.dk kabbage.com kabu.com kaczmarskiinkasso.pl
  kahunacasino.com kakaobank.com kakaopay.com kalshi.com kansino.nl karamba.com kasikornbank.com kaspi.kz kb.cz
  kbanknow.com kbc.be kbcard.com kbstar.com kcbgroup.com kebhana.com keepkey.com keirin.jp kela.fi key.com keybank.com
  keytradebank.be kfh.com kh.hu kin.com kinfa.or.kr kirolbet.es kiwibank.co.nz kiwoom.com klar.mx klarna.com klarna.se
  klikbca.com knab.nl koho.ca koinly.io konfio.mx kontist.com korbit.co.kr kotak.com kotak811.com kotaksecurities.com
  kra.co.kr kraken.com kraken.pro krd.pl kredit.check24.de kredit.de kreditbee.in kreditvergleich.net kredivo.com
  kredytok.pl kriptomat.io kron.no kronofogden.se kruk.eu kruksa.pl krungthai.com kskmse.de ksv.at ktc.co.th
  kucoin.com kuda.com kueski.com kuki.pl kutxabank.es kuvera.in labanquepostale.com labanquepostale.fr
  laboralkutxa.com ladbrokes.be ladbrokes.com ladbrokes.com.au ladderlife.com lahitapiola.fi lakealsa.com lakutxa.com
  landsbankinn.is lanef.com lanekassen.no lanlet.dk lansforsakringar.se lassuranceretraite.fr latitudefinancial.com.au
  laurelroad.com laurentianbank.ca lbank.com lcl.fr ledger.com ledgerwallet.com leedsbuildingsociety.co.uk
  legalandgeneral.com lelynx.fr lemon.me lemonade.com lender-spender.nl lendico.de lendingclub.com lendingkart.com
  lendingstream.co.uk lendingtree.com lendio.com lendo.no lendo.se lendon.pl lendup.com leocare.eu leon.ru
  leovegas.co.uk leovegas.com leovegas.se lesfurets.com leumi.co.il lexingtonlaw.com lgt.com lhv.ee libertex.com
  libertymutual.com libertytax.com licindia.in lido.fi lifenet-seimei.co.jp ligastavok.ru lightstream.com
  likelyloans.com lili.co lime-zaim.ru lincolnfinancial.com link4.pl linxea.com litebit.eu litecoin.org
  livescorebet.com lloydsbank.com loanmax.com localbitcoins.com localcryptos.com localmonero.co loewen-play.de lohi.de
  lohnsteuer-kompakt.de lombardodier.com looksrare.org loro.ch loterianacional.es loteriasyapuestas.es
  loterie-nationale.be loterija.si loto.ro lotoquebec.com lottecard.co.kr lotterie.de lotterien.at lottery.co.uk
  lottery.com lotterypost.com lotteryusa.com lotterywest.wa.gov.au lotto-bw.de lotto.bclc.com lotto.be lotto.de
  lotto.nl lotto.pl lotto24.de lottoamerica.com lottobay.de lottobayern.de lottocampania.it lottohelden.de
  lottoland.co.uk lottoland.com lottomatica.it lotus365.com lovys.com lowell.co.uk lowell.de lpl.com lu.com luckia.es
  lukb.ch luko.eu luminor.ee lunar.app luno.com luottotiedot.fi lutrija.hr lv.com lvbet.pl lydia-app.com lydia.me
  lynx.nl lynxbroker.de m1.com m1finance.com ma-french-bank.fr maaf.fr mabanque.bnpparibas mabs.ie macif.fr
  macquarie.com.au macro.com.ar macu.com mafrenchbank.fr magiceden.io magnifymoney.com maif.fr mandtbank.com
  mansioncasino.com manulife.ca manulifebank.ca marathonbet.com marathonbet.ru marbles.com marcaapuestas.es marcus.com
  marginalen.se mariner.com marinerfinance.com mashreqbank.com massmutual.com matchbook.com matmut.fr matsui.co.jp
  max.co.il maxbet.ro maxbet.rs maxblue.de maxda.de maxlend.com maxlifeinsurance.com maya.ph maybank.com
  maybank2u.com.my mbank.cz mbank.pl mbank.sk mbbank.com.vn mbhbank.hu mbna.co.uk mbway.pt mcb.com.pk me.bank
  meccabingo.com mediobanca.com mediobancapremier.com mediolanum.it medirect.be meesman.nl meetcleo.com meezanbank.com
  megabank.com.tw megamillions.com megaslot.com meijiyasuda.co.jp meilleurtaux.com meine-schulden.de melbet.com
  mempool.space mercadobitcoin.com.br mercadopago.cl mercadopago.com mercadopago.com.ar mercadopago.com.br
  mercadopago.com.mx mercury.com meridianbet.rs meridiancu.ca merkur-spiel.de merkur.at merkurslots.de merrilledge.com
  metamask.io metaspins.com metlife.com metrobank.co.uk metrobank.com.ph metrobankonline.co.uk meu.inss.gov.br mexc.co
  mexc.com midatacredito.com migcredit.ru migdal.co.il migrosbank.ch milestonecard.com miljonlotteriet.se milleis.fr
  millenniumbcp.pt minergate.com minna-no-ginko.com minpension.se mint.com minuc.se miraeasset.com misli.com
  missionlane.com mister-credit.it mistercredit.it misterspins.com mizrahi-tefahot.co.il mizuhobank.co.jp mkb.hu
  mkb.ru ml.com mma.fr mobikwik.com mobiliar.ch mobit.ne.jp modalmais.com.br mohela.com mojedane.cz monabanq.com
  monabanq.fr monero.org monese.com moneta.cz monex.co.jp moneyadviceservice.org.uk moneyboat.co.uk moneybox.app
  moneyboxapp.com moneyfarm.com moneygram.com moneyhelper.org.uk moneykey.com moneyland.ch moneylion.com moneyman.es
  moneyman.ru moneymanagement.org moneymart.ca moneymart.com moneyme.com.au moneyou.de moneysavingexpert.com
  moneysmart.gov.au moneysupermarket.com moneytap.com moneyview.in monobank.ua montepio.pt monzo.com moomoo.com
  moonpay.com moraloans.co.uk morethan.com morganstanley.com morsesclub.com mostbet.com motilaloswal.com motusbank.ca
  mox.com mozzartbet.com mpl.live mps.it mrgreen.com mrgreen.se mrlender.com mrq.com ms-ins.com msa.fr mtb.com
  mtsbank.ru mubi.pl mudrex.com mufg.jp mutualofomaha.com mutuionline.it my11circle.com mybank.cn mybookie.ag
  mycasino.ch myccpay.com mycelium.com mychance.com myetherwallet.com myfedloan.org myfico.ca myfico.com
  mygreatlakes.org myinvestor.es mylotto.co.nz myplan.johnhancock.com n1casino.com n26.com n26.es nab.com.au
  nagelmackers.be nairabet.com nalo.fr nalog.gov.ru nalog.ru nalogia.ru namuh.com nansen.ai napoleongames.be
  napoleonsports.be naranjax.com naspa.de national-lottery.co.uk nationaldebtline.co.uk nationaldebtline.org
  nationaldebtrelief.com nationale-loterij.be nationwide.co.uk nationwide.com nationwide.net natwest.com nav.gov.hu
  nav.no navi.com navient.com navyfederal.org nbc.ca nbe.com.eg nbg.gr nbki.ru ncsecu.org ndh.org.au nedbank.co.za
  nederlandseloterij.nl neds.com.au nelnet.com nenkin.go.jp neo.bet neobet.de neofinancial.com neon-free.ch
  neon.com.br nequi.com.co nerdwallet.com nesine.com nestbank.pl netbank.de netbet.fr netbet.it netbk.co.jp
  netcredit.com netcredit.pl neteller.com netkeiba.com netspend.com newsbtc.com newyorklife.com nexi.it nexo.com
  next.me nfcc.org nibud.nl niceamc.com nicehash.com nickel.eu nike.sk nimble.com.au ninjacasino.se nissay.co.jp
  nitrobetting.eu nkbm.si nkl.de nlb.si nn-group.com nn.nl nomadglobal.com nomura.co.jp nonghyup.com nordea.com
  nordea.dk nordea.fi nordea.no nordea.se nordicbet.com nordnet.dk nordnet.fi nordnet.no nordnet.se norisbank.de
  norsk-tipping.no northwesternmutual.com novadax.com.br novo.co novobanco.pt nps.or.kr nra.bg nrma.com.au nsandi.com
  nta.go.jp nu.com.mx nubank.com.br nuernberger.de nuri.com nutmeg.com nvvk.nl nykredit.dk oakam.com oanda.com
  oberbank.at obos-banken.no ocbc.com oddschecker.com oddset.de oddspark.com oddsportal.com oddsshark.com odibets.com
  ofina.de ohra.nl ojk.go.id okb.ru okex.com okx.com oldnational.com olg.ca olimp.bet olimpbet.kz olybet.ee
  olymptrade.com omavero.fi ondeck.com onecard.in onecasino.com onecasino.nl onefinance.com onemain.com
  onemainfinancial.com oney.es oney.fr online.sberbank.ru onlinecasinoreports.com onlinesbi.sbi onvista-bank.de
  onvista.de op.fi opayweb.com open.ru openbank.es opensea.io oportun.com opploans.com optimataxrelief.com
  orangebank.fr orico.co.jp original.com.br oschadbank.ua ostsaechsische-sparkasse-dresden.de otpbank.hu otpbank.ru
  otpbanka.rs ozlotteries.com p-world.co.jp pacifica.fr pacificdebt.com pacificlife.com paddypower.com pagbank.com.br
  pagseguro.uol.com.br paigo.com pairfinance.com pais.co.il paisabazaar.com pajak.go.id palatine.fr palmerbet.com
  palmpay.com pancakeswap.finance pangea.com papara.com pari.ru paribu.com parimatch.com parimatch.in
  parionssport.fdj.fr parionsweb.fr paris-turf.com particuliers.sg.fr partouche.com partycasino.com partycasino.es
  partypoker.com paxful.com payday.com paymium.com payoneer.com paypal.com paypay-bank.co.jp payplan.com paysafe.com
  paysafecard.com paysera.com paytm.com paytmmoney.com pbebank.com pbz.hr peachy.co.uk peaks.com pekao.com.pl
  penfed.org pensionsmyndigheten.se penta.com pepper.es pepperstone.com permanenttsb.ie personalcapital.com
  phantom.app phantom.com phemex.com phonepe.com picpay.com pictet.com pimco.com pin-up.casino pingan.com
  pinkcasino.co.uk pinnacle.com pionex.com piraeusbank.gr pit-online.pl pitagoraspa.it pitax.pl pixbet.com pixpay.fr
  pkobp.pl pkosa.pl placard.pt plaingreenloans.com planetwin365.it playamo.com playdoit.mx playnow.com playojo.com
  playolg.ca playtika.com plinko.com plum.com plus500.com pmu.com pmu.fr pnbindia.in pnc.com pochtabank.ru
  pocketoption.com podatki.gov.pl pointsbet.com pointsbet.com.au pokerbaazi.com pokerlistings.com pokernews.com
  pokerstars.com pokerstars.es pokerstars.fr pokerstarscasino.com pokerstrategy.com pole-emploi.fr policybazaar.com
  policygenius.com poloniex.com polymarket.com poppankki.fi porezna-uprava.hr portaldasfinancas.gov.pt
  portaldasfinancas.pt posb.com.sg possiblefinance.com postbank.bg postbank.de postcode-lotterie.de postcodeloterij.nl
  postcodelottery.co.uk poste-italiane.it poste.it postepay.it postfinance.ch postfinance.com postkodlotteriet.se
  powerball.com ppdai.com pragmaticplay.com predictit.org prestamer.es prestiamoci.it prestitionline.it
  pret-d-union.fr pretto.fr previred.com primerica.com principal.com privatbank.ua privatinsolvenz.net prizepicks.com
  probit.com progressive.com promise.co.jp pronosticos.gob.mx propel.app prosper.com provident.co.uk provident.pl
  provinzial.de prudential.com psbank.ru psbc.com psd-bank.de psd-berlin.de psd-nuernberg.de psk.at psk.hr pslf.gov
  ptsb.ie public.com publicbankgroup.com pumb.ua pump.fun pv.be pzu.pl qiwi.com qliro.com qnb.com qnbfinansbank.com
  qonto.com qonto.de qtrade.ca quebueno.es questrade.com quickenloans.com quickquid.co.uk quotex.com r-v.de
  rabobank.nl racebets.de racingpost.com raiffeisen.at raiffeisen.ch raiffeisen.ro raiffeisen.ru raiffeisen.ua
  raiffeisenbank.at rainbet.com rakuten-bank.co.jp rakuten-card.co.jp rakuten-sec.co.jp ramp.network rankomat.pl
  rappipay.co ratesetter.com raydium.io raymondjames.com rb.cz rbc.com rbcroyalbank.com rblbank.com rbs.co.uk rd.go.th
  realemutua.it rebel.com.br receita.economia.gov.br receita.fazenda.gov.br reddit.com/r/bankruptcy
  reddit.com/r/debtfree reddit.com/r/gambling reddit.com/r/povertyfinance reddit.com/r/studentloans
  reddit.com/r/wallstreetbets regiobank.nl regionalfinance.com regions.com relai.app relayfi.com remitly.com
  rencredit.ru renrendai.com renta4.es repara-tudeuda.es reparatudeuda.com resonabank.co.jp resursbank.se retabet.es
  revenue.ie revolut.com revolut.de rhbgroup.com ria.com riamoneytransfer.com rico.com.vc rikstoto.no ripio.com
  ripple.com risecredit.com rivalo.com river.com riverty.com riyadbank.com rizk.com rlbnoew.at robinhood.com
  rocketloans.com rocketmoney.com rocketmortgage.com rofus.nu roland-rechtsschutz.de rollbit.com roobet.com root.com
  rosbank.ru royallondon.com rsb.ru rshb.ru rsk.is rummycircle.com ruralvia.com rushbet.co ruv.de s-broker.de
  s-pankki.fi saastopankki.fi safemoon.com safepal.com safra.com.br sagainsurance.co.uk sainsburysbank.co.uk
  saisoncard.co.jp saitamaresona.co.jp saldodipje.nl salliemae.com sambla.se samouraiwallet.com sampath.lk
  samsungcard.com samsungpop.com santander.cl santander.co.uk santander.com santander.com.ar santander.com.mx
  santander.de santander.nl santander.pl santander.pt santanderbank.com santanderconsumer.at santanderconsumer.de
  santanderconsumer.it santanderrio.com.ar santandertotta.pt sars.gov.za sat.gob.mx satispay.com satoshitango.com
  satsuma.co.uk saxobank.com saxobanque.fr saxoinvestor.dk sazka.cz sbab.se sbanken.no sberbank.ru sbi.co.in
  sbicard.com sbilife.co.in sbisec.co.jp sbishinseibank.co.jp sbobet.asia sbobet.com sc.com scalable.capital
  scalapay.com scb.co.th schoolsfirstfcu.org schufa.de schulden.ch schuldenanalyse-kostenlos.de schuldenberatung.at
  schuldenwijzer.nl schuldnerberatung-diskret.de schuldnerhelpdirekt.de schuldnerhilfe.at schuldnerhilfe.de schwab.com
  scotiabank.cl scotiabank.com scotiabank.com.mx scotiabank.com.pe scottishwidows.co.uk sdccu.com seb.ee seb.lt seb.lv
  seb.se secumd.org sede.sepe.gob.es seg-social.gob.es seg-social.pt segugio.it selectquote.com selfbank.es
  selfwealth.com.au sella.it selma.com sendwave.com sentinelperu.com sepe.es serasa.com.br serasaexperian.com.br
  servicesaustralia.gov.au servus.ca sevenbank.co.jp sg.fr sgkb.ch shakepay.com shapeshift.com sharekhan.com
  shawbrook.co.uk shinhan.com shinhancard.com shinseibank.com shizuokabank.co.jp shuffle.com sicoob.com.br
  sicredi.com.br sigma-kreditbank.ch sigmabank.de sii.cl simpleswap.io simpletax.ca simplic.com.br simplii.com
  singaporepools.com.sg singlife.com singularbank.com sinopac.com sisal.com sisal.it skandia.se skandiabanken.no
  skat.dk skatteetaten.no skatteverket.se skipton.co.uk skl.de skrill.com skybet.com skybingo.com skypoker.com
  skyvegas.com sliceit.com slicepay.in slotmagie.de slotocash.im slotomania.com slots.lv slsp.sk slushpool.com
  smacl.fr smallcase.com smallworldfs.com smarkets.com smart-lab.ru smartbroker.com smartbroker.de smartney.pl
  smartsteuer.de smava.de smbc-card.com smbc.co.jp smbcmobit.co.jp smbcnikko.co.jp snai.com snai.it snaploans.co.uk
  snb.com snowballsecurities.com sns.nl snsbank.nl socgen.com societegenerale.com societegenerale.fr sodra.lt sofi.com
  sofi.org sofinco.fr soisy.it solana.com solcredito.es solscan.io solverde.pt sompo-japan.co.jp sonybank.jp
  sonybank.net sonylife.co.jp southindianbank.com sovcombank.ru sozialhilfe.de sozialplattform.de sparda.de
  sparebank1.no sparkasse-hannover.de sparkasse-koelnbonn.de sparkasse.at sparkasse.de sparnord.dk spcbrasil.org.br
  spdb.com.cn speedycash.ca speedycash.com spelinspektionen.se spelpaus.se spielbank-hamburg.de spielbanken-bayern.de
  spillehallen.dk spinpalace.com spinsamurai.com splashfinancial.com sportingbet.bet.br sportingbet.com
  sportingindex.com sportium.com sportium.es sportpesa.com sportsbet.com.au sportsbetting.ag sportsbetting3.com
  sportsbook.ag sportsbookreview.com sportsinteraction.com sportstoto.co.kr sporttery.cn sportwetten.de sportybet.com
  spotloan.com spreadex.com sravni.ru ssa.gov sskduesseldorf.de sskm.de staatsloterij.nl stackinsat.com stake.com
  stake.com.au stake.us standardbank.co.za standardchartered.com standardlife.co.uk starcasino.it starlingbank.com
  stash.com stashfin.com stashinvest.com statecu.org statefarm.com stellar.org stepchange.org steuerbot.com
  steuergo.de steuern.at steuern.de steuerring.de steuertipps.de stgeorge.com.au stifel.com stockpile.com stoloto.ru
  storebrand.no stori.mx strike.me sts.pl studentaid.gov studentloanplanner.com su.dk sumeria.eu sumitomolife.co.jp
  sunat.gob.pe suncoastcreditunion.com suncorpbank.com.au sunlife.ca sunmaker.com sunmaker.de supabets.co.za
  superbet.bet.br superbet.pl superbet.ro superenalotto.com superenalotto.it superlotto.com superslots.ag
  supersport.hr supervielle.com.ar sushi.com svb.com svb.nl svenskaspel.se swanbitcoin.com swedbank.ee swedbank.lt
  swedbank.lv swedbank.se swissborg.com swisscard.ch swisscasinos.ch swisslife.ch swisslife.com swisslife.de
  swisslife.fr swisslos.ch swissquote.com swyftx.com sydbank.dk syfe.com synchrony.com synchrony.net synchronybank.com
  synottip.cz synovus.com szerencsejatek.hu szkb.ch szybkagotowka.pl tab.co.nz tab.com.au tabtouch.com.au
  tacheles-sozialhilfe.de taishinbank.com.tw taiwanlottery.com takarakuji-official.jp takuusaatio.fi tala.co
  tangerine.ca taptapsend.com targobank.de targobank.es tastytrade.com tastyworks.com tataaia.com tatrabanka.sk
  tax.gov.ua tax.ny.gov tax.service.gov.uk tax2win.in taxact.com taxaid.org.uk taxdefensenetwork.com taxfix.com
  taxfix.de taxhawk.com taxisnet.gr taxme.ch taxscouts.com taxslayer.com tbank.ru tcfbank.com td.com tdameritrade.com
  tdbank.com teambank.at teambank.de teb.com.tr techcombank.com tesch-inkasso.de tescobank.com tether.to
  thegeneral.com thehartford.com thelem-assurances.fr thelott.com thelotter.com thescore.bet thezebra.com
  thinkorswim.com thorchain.org thunderpick.io tiaa.org tigerbrokers.com timeform.com tinaba.it tinkoff.ru tipico.de
  tipos.sk tipp24.com tipp3.at tippmix.hu tipsport.cz tipstar.com tipwin.de titlemax.com tjk.org tkb.ch toeslagen.nl
  tokenpocket.pro tokiomarine-nichido.co.jp tombola.co.uk tomorrow.one tonybet.com tonybet.nl topdanmark.dk
  topsport.com.au topsport.lt toroinvestimentos.com.br toss.im tossbank.com totalbet.pl totalcasino.pl
  totallymoney.com tote.co.uk toto-dream.com toto.bet toto.nl toyotabank.pl trade-republic.fr traderepublic.com
  tradesanta.com tradestation.com trading212.com tranchant.com transamerica.com transfergo.com transferwise.com
  transunion.ca transunion.co.uk transunion.com travelers.com travronden.se trezor.io triodos.be triodos.co.uk
  triodos.com triodos.de triodos.es triodos.nl tronscan.org troweprice.com truebill.com truewealth.ch truist.com
  trustwallet.com tryg.dk tryg.no trygghansa.se tsb.co.uk tulotero.es turbotax.ca turbotax.com turbotax.intuit.com
  turbozaim.ru turf-fr.com turn2us.org.uk tvg.com twinspires.com twint.ch twoplustwo.com uala.com.ar ubagroup.com
  ubank.com.au ubldigital.com ubs.com ubs.net uc.se ucb-bank.de ucobank.com udbetalingdanmark.dk ukrsibbank.com
  ulsterbank.co.uk ulsterbank.ie ultimo.pl umb.com umweltbank.de underdogfantasy.com
  understandinguniversalcredit.gov.uk unemployment.gov unibanco.pt unibet.be unibet.co.uk unibet.com unibet.com.au
  unibet.dk unibet.fr unibet.nl unibet.ro unibet.se unicaja.es unicajabanco.es unicredit.it unicreditbank.cz
  unicreditbank.ru unicreditbulbank.bg unionbankofindia.co.in unionbankph.com unipol.it unipolsai.it uniqa.at
  unisat.io uniswap.org unive.nl univer.nl universal-credit.service.gov.uk universum-group.de unum.com uob.com.sg
  uobgroup.com up.com.au upbit.com upbit.io upgrade.com upsolve.org upstart.com upstox.com uralsib.ru urssaf.fr
  urzadskarbowy.gov.pl usaa.com usbank.com uscourts.gov/bankruptcy uwv.nl vaidebet.com vakifbank.com.tr valiant.ch
  valley.com valr.com vancity.com vanguard.com vanlanschot.nl vanquis.co.uk varobank.com varomoney.com vaudoise.ch
  vave.com vbet.fr vdk.be vegasinsider.com veikkaus.fi velobank.pl venmo.com vera-john.com veraz.com.ar
  verivox.de/kredit vero.fi vestjyskbank.dk vexcash.com vhv.de viabcp.com viac.ch viaconto.es videoslots.com
  vietcombank.com.vn vietinbank.vn virginbet.com virgingames.com virginmoney.com virginmoneyukplc.com viseca.ch
  viva.com vivawallet.com vivid.money vivus.es vivus.pl vivus.ru vlh.de vmi.lt volksbank-stuttgart.de volksbank.at
  volksbank.de vontobel.com vousfinancer.com vpbank.com.vn vr.de vriendenloterij.nl vtb.ru vub.sk vulkan.casino
  vulkanvegas.com vystarcu.org wallethub.com walletwizard.com.au wandoo.es warta.pl wasabiwallet.io wazirx.com
  wclc.com wealthfront.com wealthify.com wealthsimple.ca wealthsimple.com webank.com webank.it webbankir.com
  webmoney.ru websterbank.com webull.com wefox.com wefox.de welab.bank wellsfargo.com westernunion.com westlotto.de
  westpac.co.nz westpac.com.au widiba.it wienerstaedtische.at wildcasino.ag wildz.de will.bank williamhill.com
  williamhill.es win2day.at winamax.fr winbet.bg winline.ru winner.co.il winz.io wirex.com wirexapp.com wise.com
  wiso-steuer.de withplum.com wizink.es wizink.pt wohngeld.org wonga.com wonga.pl wooribank.com wooricard.com
  worldacceptance.com worldcoin.org worldremit.com wsop.com wsoponline.com wuerttembergische.de wundertax.de
  wynnbet.com xapo.com xbet.com xm.com xn--bafg-7qa.de xoom.com xp.com.br xpi.com.br xpresscredit.de xrpl.org xtb.com
  xtb.pl yape.com.pe yapikredi.com.tr ybs.co.uk yearn.finance yesbank.in ynab.com yobit.net yomoni.fr yoomoney.ru
  yorkshirebank.co.uk youbet.com youi.com.au youinvest.co.uk younited-credit.com younited-credit.es younited.com
  younited.it yuh.com za.bank za.group zaba.hr zaif.jp zak.ch zaymer.ru zcash.org zebet.fr zebpay.com zek.ch
  zellepay.com zengo.com zenithbank.com zepz.io zero.finanzen.net zerodha.com zeturf.fr zhcw.com zionsbank.com zip.co
  ziraatbank.com ziraatbank.com.tr zkb.ch zmarta.se zondacrypto.com zone-turf.fr zonky.cz zopa.com zugerkb.ch
  zunibet.com zurich.ch zurich.com zurich.de zus.pl
`;
