/**
 * Parties, campaigns, petitions, political movements; not news about them.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const politics = `
  350.org 38degrees.org.uk 8values.github.io aamaadmiparty.org abgeordnetenwatch.de aclu.org actblue.com afd.de
  akparti.org.tr allianceparty.org alp.org.au antifa.org arbeiderpartiet.no attac.org avaaz.org azione.it bbb.nl
  berniesanders.com bjp.org blacklivesmatter.com bloco.org blocquebecois.org breitbart.com bsw-vg.de campact.de
  cato.org cda.nl cdp-japan.jp cdu.de centerpartiet.se change.org chp.org.tr christenunie.nl citizengo.org
  ciudadanos-cs.org compact-online.de conservative.ca conservativehome.com conservatives.com constitutionparty.com
  cpusa.org crimethinc.com csu.de cup.cat d66.nl dailystormer.in danskfolkeparti.dk dccc.org democrats.org
  die-heimat.de die-linke.de die-mitte.ch die-partei.net dielinke.de dievolkspartei.at dkp.de dnc.org
  donaldjtrump.com dpp.org.tw dsausa.org dscc.org dup.ie eaj-pnv.eus eelv.fr ehbildu.eus eko.org emilyslist.org
  enhedslisten.dk epetitionen.bundestag.de er.ru esquerra.cat everytown.org extinctionrebellion.uk fbk.info fdp.ch
  fdp.de fiannafail.ie finegael.ie forzaitalia.it fpoe.at fratelli-italia.it freiewaehler.eu fridaysforfuture.de
  fridaysforfuture.org frp.no fvd.nl gab.com gop.com gp.org greenparty.ca greenparty.org.uk greens.org.au
  greens.org.nz groenlinks.nl gruene-jugend.de gruene.at gruene.ch gruene.de grunliberale.ch heritage.org hoyre.no
  inc.in indivisible.org infowars.com iniciativaliberal.pt ipetitions.com isidewith.com italiaviva.it
  itsgoingdown.org jacobin.com jcp.or.jp jimin.jp joebiden.com junge-union.de junts.cat jusos.de juststopoil.org
  kamalaharris.com kmt.org.tw kokoomus.fi komei.or.jp konfederacja.pl kpoe.at kprf.ru kristdemokraterna.se
  labour.org.nz labour.org.uk labourlist.org lafranceinsoumise.fr ldpr.ru legaonline.it lesecologistes.fr
  letztegeneration.org lewica.org.pl libdems.org.uk liberal.ca liberal.org.au liberalerna.se likud.org.il lp.org
  lutte-ouvriere.org mdb.org.br mesopinions.com mesoptions.com mlpd.de modem.fr moderaterna.se momentum.org
  morena.org.mx moveon.org movimento5stelle.eu movimientosumar.es mp.se mydup.com national.org.nz navalny.com ndp.ca
  neos.eu novo.org.br npa-lanticapitaliste.org npd.de nra.org nrcc.org nrlc.org nrsc.org oathkeepers.org oevp.at
  onenation.org.au openpetition.de ourrevolution.com pan.org.mx parler.com parti-reconquete.fr parti-renaissance.fr
  parti-socialiste.fr partidochega.pt partijvoordedieren.nl partisocialiste.fr partitodemocratico.it pcf.fr pcp.pt
  perussuomalaiset.fi petition.parliament.uk petitions.assemblee-nationale.fr petitions.whitehouse.gov pi-news.net
  piratenpartei.de pis.org.pl pl22.com.br plaid.cymru platforma.org podemos.info politicalcompass.org polska2050.pl
  potere-alpopolo.it pp.es pri.org.mx prochoiceamerica.org proudboysusa.com ps.pt psd.pt psdb.org.br psl.pl psoe.es
  psol50.org.br pt.org.br pvda.nl pvv.nl rassemblementnational.fr razem.org.pl rebellion.global
  reddit.com/r/anarchism reddit.com/r/communism reddit.com/r/conservative reddit.com/r/latestagecapitalism
  reddit.com/r/liberal reddit.com/r/libertarian reddit.com/r/sandersforpresident reddit.com/r/socialism
  reddit.com/r/the_donald reformparty.uk reproductivefreedomforall.org republicains.fr rodt.no sba-list.org sd.se
  sdlp.ie sdp.fi sgp.nl sierraclub.org sinistraitaliana.si sinnfein.ie snp.org socialdemokraterna.se
  socialdemokratiet.dk socialistparty.org.uk sp-ps.ch sp.nl spd.de spoe.at stemwijzer.nl stormfront.org sumar.es
  sumofus.org sunrisemovement.org sv.no svp.ch swingleft.org thepetitionsite.com tpusa.com truthsocial.com
  turningpointusa.com ukip.org vansterpartiet.se vasemmisto.fi vdare.com venstre.dk verdi.it vihreat.fi volt.org
  voltdeutschland.org voxespana.es vvd.nl wahl-o-mat.de weact.campact.de winred.com workingfamilies.org
`;
