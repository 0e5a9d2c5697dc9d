/**
 * Banks, brokers, payments, credit, debt, insurers, taxes, crypto exchanges, gambling.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const finance = `
  1xbet.com 888.com 888casino.com 888poker.com abanca.com abchina.com abnamro.nl acecashexpress.com acorns.com
  admiral.com advanceamerica.net affirm.com afterpay.com agenciatributaria.gob.es agenziaentrate.gov.it agos.it
  aib.ie ajbell.co.uk akbank.com alfabank.ru aliorbank.pl alipay.com allianz.de allstate.com ally.com
  americanexpress.com annualcreditreport.com anz.com.au arbeitsagentur.de argenta.be askgamblers.com asnbank.nl
  asnef.com atg.se ato.gov.au auxmoney.com avant.com avanza.se aviva.co.uk axa.de axisbank.com bafoeg.de banamex.com
  bancobpm.it bancoestado.cl bancolombia.com bancosantander.es bancsabadell.com bankaustria.at bankinter.com
  bankofamerica.com bankofireland.com bankrate.com banorte.com banque-france.fr banquepopulaire.fr barclays.co.uk
  bawag.at bb.com.br bbva.com bbva.es belastingdienst.nl belfius.be bet.pt bet365.com betano.com betano.pt betclic.fr
  betfair.com betmgm.com betonline.ag betterment.com betway.com bik.pl binance.com bitfinex.com bitget.com
  bitpanda.com bitstamp.net bitvavo.com bk.mufg.jp bkr.nl blockchain.com blockfi.com bmo.com bnpparibas.fr
  bnpparibas.pl boc.cn boniversum.de boursobank.com boursorama.com bovada.lv bper.it bpi.pt bradesco.com.br bunq.com
  bwin.com bwin.de bybit.com c24.de caesars.com caf.fr caisse-epargne.fr caixa.gov.br caixabank.es capitalone.com
  caritas.de/schuldnerberatung cash.app cashnetusa.com casino.org casumo.com ccb.com celsius.network cetelem.es
  cetelem.fr cgd.pt chase.com check24.de/kredit checkintocash.com chime.com cibc.com cibil.com cic.fr citi.com
  citibank.com clearscore.com cmbchina.com co-operativebank.co.uk codere.es cofidis.es cofidis.fr coinbase.com
  coingecko.com coinmarketcap.com comdirect.de commbank.com.au commerzbank.de compass.it consorsbank.de coral.co.uk
  cosmosdirekt.de credit-agricole.fr credit-suisse.com creditkarma.com creditmutuel.fr crypto.com current.com
  danskebank.dk danskespil.dk dbs.com.sg debeka.de debt.org degiro.nl deutsche-bank.de deutsche-rentenversicherung.de
  devk.de directline.com discover.com dkb.de dnb.no draftkings.com dream11.com easybank.at edwardjones.com elster.de
  equifax.com ergo.de erstebank.at etherscan.io ethikbank.de etoro.com etrade.com eurobet.it experian.co.uk
  experian.com fanduel.com fdj.fr fidelity.com finanzonline.bmf.gv.at findomestic.it fineco.it finecobank.com
  firstdirect.com flatex.de fortuna.cz fortuneo.fr forum-schuldnerberatung.de freedomdebtrelief.com freetaxusa.com
  freetrade.io galicia.ar garantibbva.com.tr gate.io geico.com gemini.com ggpoker.com gls.de goldbet.it
  goldmansachs.com groupama.fr groww.in halifax.co.uk handelsbanken.se hdfcbank.com hellobank.fr hl.co.uk
  hollandcasino.nl hrblock.com hsbc.co.uk hsbc.com huk.de huobi.com hype.it hypovereinsbank.de icbc.com.cn
  icicibank.com illimity.com impots.gouv.fr incometax.gov.in ing.de ing.es ing.nl ing.pl inps.it inter.co
  interactivebrokers.com interwetten.com intesasanpaolo.com irs.gov isbank.com.tr itau.com.br jackpot.com
  jpmorgan.com jyskebank.dk kakaobank.com kbc.be kbstar.com klarna.com knab.nl kotak.com kraken.com kronofogden.se
  kucoin.com kutxabank.es labanquepostale.fr ladbrokes.com lcl.fr ledger.com lemonade.com lendingclub.com
  lendingstream.co.uk lendingtree.com leovegas.com libertymutual.com lloydsbank.com localbitcoins.com lottery.com
  lotto.de lotto.pl lottoland.com lottomatica.it lydia-app.com m1.com maaf.fr mabanque.bnpparibas macif.fr maif.fr
  marcus.com mbank.pl mediolanum.it meine-schulden.de mercadopago.com mercadopago.com.br merrilledge.com metamask.io
  metlife.com metrobankonline.co.uk mexc.com millenniumbcp.pt mint.com mizuhobank.co.jp ml.com mohela.com
  monabanq.com moneygram.com moneyhelper.org.uk moneysavingexpert.com monzo.com morganstanley.com mps.it mrgreen.com
  mufg.jp myfico.com n26.com nab.com.au nalog.gov.ru nalog.ru national-lottery.co.uk nationaldebtline.org
  nationaldebtrelief.com nationwide.co.uk nationwide.com natwest.com navient.com navyfederal.org nelnet.com
  nerdwallet.com nexo.com nfcc.org nordea.com nordea.se nordnet.se norisbank.de norsk-tipping.no novobanco.pt
  nubank.com.br ocbc.com okx.com onemainfinancial.com online.sberbank.ru onlinesbi.sbi onvista.de op.fi openbank.es
  opensea.io paddypower.com parionssport.fdj.fr particuliers.sg.fr partypoker.com paxful.com payday.com paypal.com
  paytm.com pekao.com.pl permanenttsb.ie phonepe.com picpay.com pinnacle.com pkobp.pl pmu.fr pnc.com podatki.gov.pl
  pokerstars.com pokerstrategy.com postbank.de poste.it postfinance.ch powerball.com progressive.com prosper.com
  prudential.com public.com qonto.com quickenloans.com quickquid.co.uk rabobank.nl raiffeisen.at raiffeisen.ch
  rakuten-bank.co.jp rbc.com rbcroyalbank.com rbs.co.uk receita.fazenda.gov.br reddit.com/r/bankruptcy
  reddit.com/r/debtfree reddit.com/r/gambling reddit.com/r/povertyfinance reddit.com/r/studentloans
  reddit.com/r/wallstreetbets remitly.com revolut.com robinhood.com rocketmoney.com rocketmortgage.com roobet.com
  santander.co.uk santander.com santander.de santander.pl sat.gob.mx sberbank.ru sbi.co.in sbisec.co.jp
  scalable.capital schufa.de schwab.com scotiabank.com seb.se serasa.com.br shinhan.com sisal.it skat.dk
  skatteetaten.no skatteverket.se skybet.com slotomania.com smartbroker.de smava.de smbc.co.jp snai.it
  societegenerale.fr sofi.com sofinco.fr sparda.de sparebank1.no sparkasse.at sparkasse.de spcbrasil.org.br
  speedycash.com sportium.es sportsbet.com.au stake.com starlingbank.com stash.com statefarm.com stepchange.org
  steuerbot.com sts.pl studentaid.gov svenskaspel.se swedbank.se swissquote.com synchrony.com tab.com.au tangerine.ca
  targobank.de tax.service.gov.uk taxact.com taxfix.de taxslayer.com tbank.ru td.com tdameritrade.com tdbank.com
  tinkoff.ru tipico.de tipp24.com toss.im totalcasino.pl toto.nl traderepublic.com trading212.com transferwise.com
  transunion.com trezor.io triodos.nl truebill.com truist.com tsb.co.uk turbotax.com turbotax.intuit.com ubs.com
  unibet.com unicajabanco.es unicredit.it uniswap.org upsolve.org upstart.com upstox.com usaa.com usbank.com
  uscourts.gov/bankruptcy vanguard.com varomoney.com veikkaus.fi venmo.com verivox.de/kredit vero.fi virginmoney.com
  vivus.es volksbank.de vr.de vtb.ru wealthfront.com wealthsimple.com webull.com wellsfargo.com westernunion.com
  westpac.com.au widiba.it williamhill.com winamax.fr wise.com wiso-steuer.de wonga.com wooribank.com worldremit.com
  xoom.com ynab.com younited-credit.com yuh.com zellepay.com zerodha.com zip.co zkb.ch
`;
