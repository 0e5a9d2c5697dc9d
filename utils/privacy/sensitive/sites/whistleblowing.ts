/**
 * Reporting wrongdoing, press tip lines, anonymous submission, protection of those who tell.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const whistleblowing = `
  afrileaks.org allerteanticorruzione.it bafin.de/hinweisgeber balkanleaks.eu bka-hinweisgeber.de bkms-system.com
  bkms-system.net bmi.gv.at/hinweisgeber bundesjustizamt.de/hinweisgeber business-keeper.com
  bustiaetica.barcelona.cat cftc.gov/whistleblower compassioninpolitics.com/whistleblowing convercent.com
  correctiv.org/hinweise courage.foundation couragefound.org cpj.org cryptome.org ddosecrets.com
  defenseurdesdroits.fr/lanceurs-dalerte digitalcourage.de/hinweise distributeddenialofsecrets.com
  eqs.com/whistleblowing ethicspoint.com expertisecentrumklokkenluiders.nl expolink.co.uk exposefacts.org faceup.com
  filtrala.org formalize.com freedom.press frenchleaks.fr globaleaks.org hintbox.de hinweisgeberstelle.de
  hinweisgeberstelle.gv.at huisvoorklokkenluiders.nl icij.org/leak infolibre.es/buzon integrityline.com
  integrityline.org irpileaks.eu irs.gov/compliance/whistleblower-informant-award lighthouse-services.com
  maisondeslanceursdalerte.org mexicoleaks.mx mlalerte.org navexglobal.com nbi.org/whistleblower nytimes.com/tips
  osc.gov pcaw.org.uk peer.org pogo.org pplaaf.org pressfreedomtracker.us propublica.org/leak-to-us
  propublica.org/tips protect-advice.org.uk publeaks.nl reddit.com/r/whistleblowers safecall.co.uk
  sec.gov/whistleblower securedrop.org sourcesure.eu speakfully.com speakup.org spiegel.de/briefkasten
  sueddeutsche.de/briefkasten sygnalista.pl taf.org theguardian.com/securedrop theintercept.com/source
  thesignalsnetwork.org transparency.ch transparency.it/alac vault.com/speakup visselblasning.se
  washingtonpost.com/anonymous-news-tips wbuk.org whispersystems.org whispli.com whistleb.com whistleblower-net.de
  whistleblower-netzwerk.de whistleblower.dk whistleblower.gov whistleblower.house.gov whistleblower.org
  whistleblowers.gov whistleblowers.org whistleblowersoftware.com whistleblowersuk.org whistleblowersystem.no
  whistleblowing.admin.ch whistleblowing.anticorruzione.it whistleblowing.ch whistleblowing.it whistleport.eu
  wikileaks.org wolne-lektury.pl/sygnalisci www.gov.uk/whistleblowing xnet-x.net zeit.de/briefkasten
`;
