/**
 * Legal aid, courts and cases, lawyers, immigration and asylum, prisons, victims of crimes.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const legal = `
  016.es 12348.gov.cn abogacia.es abogados.com accem.es acnur.org advocard.de advocate.org.uk
  aide-juridictionnelle.fr americanbar.org/groups/legal_services anwalt.de anwalt24.de anwaltsauskunft.de asgi.it
  asiloecologistas.org asyl.at asyl.net asylkoordination.at asylrattscentrum.se asylumaid.org.uk
  auslaenderbehoerde.de avocats.fr avvo.com avvocatoaccanto.com bamf.de bengo4.com blijfvanmijnlijf.nl bop.gov
  boundless.com brottsofferjouren.se cear.es citizensadvice.org.uk cnda.fr courtlistener.com defensoria.sp.def.br
  direcontrolaviolenza.it doctrine.fr documentissime.fr domesticshelters.org ecre.org expungement.com
  extranjeria.info findlaw.com flightright.de fluechtlingshilfe.ch fluechtlingsrat.de forumrefugies.org
  frag-einen-anwalt.de france-victimes.fr frauenhauskoordinierung.de freelegalanswers.org freemovement.org.uk
  germany-visa.org gisti.org hilfetelefon.de homeaffairs.gov.au houterasu.or.jp ice.gov ilrc.org
  immigration.interieur.gouv.fr immigrationadvocates.org ind.nl indiakanoon.org info4alien.de informedimmigrant.com
  innocenceproject.org iom.int irb-cisr.gc.ca jcwi.org.uk juridischloket.nl jurispro.com jusbrasil.com.br
  justanswer.com/law justia.com justice.fr justice.org.uk justiz.de kad.arbitr.ru lacimade.org laleggepertutti.it
  lawcentres.org.uk lawhelp.org lawworks.org.uk lawyers.com legalaid.nsw.gov.au legalaid.on.ca legalaid.org
  legalaid.vic.gov.au legalservices.org legalzoom.com legavox.fr lsc.gov mankind.org.uk martindale.com meltingpot.org
  migrationsberatung.de migrationsverket.se migri.fi murthy.com nacro.org.uk nationaldahelpline.org.uk nilc.org
  noas.no nolo.com nyidanmark.dk ofpra.gouv.fr opferhilfe-schweiz.ch pacer.gov pacer.uscourts.gov
  parainmigrantes.info pravoved.ru prisonadvice.org.uk proasyl.de raicestexas.org rechtsanwaelte.at rechtsanwalt.com
  rechtsbijstand.nl recordclear.org reddit.com/r/asylum reddit.com/r/domesticviolence reddit.com/r/excons
  reddit.com/r/immigration reddit.com/r/legaladvice reddit.com/r/legaladviceuk reddit.com/r/probation refuge.org.uk
  refugeecouncil.org.uk refugeerights.org.uk rocketlawyer.com rsaa.org sem.admin.ch shelter.org.uk slachtofferhulp.nl
  solidaritefemmes.org sudact.ru sudrf.ru superlawyers.com thehotline.org thelawsociety.org.uk
  travel.state.gov/content/travel udi.no unhcr.org unicourt.com unitedwedream.org unlock.org.uk uscis.gov
  vakilsearch.com victimconnect.org victimsupport.org.uk vinelink.com visajourney.com vluchtelingenwerk.nl
  weisser-ring.de womensaid.org.uk womenslaw.org www.gov.uk/claim-asylum www.gov.uk/legal-aid
`;
