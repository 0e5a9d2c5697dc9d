/**
 * Reporting wrongdoing, press tip lines, anonymous submission, protection of those who tell.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const whistleblowing = `
  abc.net.au/news/securedrop abc.net.au/securedrop afrileaks.org alertcys.io aliant.com.br allerteanticorruzione.it
  allvoices.co anonyme-hinweise.de anticor.org anticorruption.barcelona antifrau.cat antifraucv.es assangedefense.org
  asso-sherpa.org avertizori.integritate.eu avertizori.ro bafin.de/hinweisgeber bafin.integrityplatform.org
  balkanleaks.eu balkanleaks.org bbc.co.uk/news/securedrop behonest.co.za bird.bg bka-hinweisgeber.de bkms-system.com
  bkms-system.net bmi.gv.at/hinweisgeber bundesjustizamt.de/hinweisgeber business-keeper.com bustiaetica.barcelona.cat
  canal-denuncias.com canalconfidencial.com.br canaldedenuncias.com.br canaldenuncia.app canaldenuncia.com
  canaldenuncias.com canaletico.app canaletico.es canalintegro.com.br cbc.ca/contact/securedrop cbc.ca/securedrop
  cftc.gov/whistleblower chelseamanning.org clearviewconnects.com compassioninpolitics.com
  compassioninpolitics.com/whistleblowing compliancehotline.com contact.buzzfeed.com contatoseguro.com.br
  convercent.com coreintegrity.com.au correctiv.org/hinweise courage.foundation courage.network couragefound.org
  couragefoundation.org coworker.org cpj.org crimestoppers-uk.org crimestoppers.com.au crimestoppers.ie
  crimestoppersusa.org cryptome.com cryptome.org ddosecrets.com ddosecrets.org defenseurdesdroits.fr/lanceurs-dalerte
  deloittehalo.com denunciaanonima.com.br digitalcourage.de/hinweise disquedenuncia.org.br disquedenuncia181.es.gov.br
  distributeddenialofsecrets.com dontextraditeassange.com dr.dk/securedrop e-nform.com.pl ecuadortransparente.org
  edwardsnowden.com elker.com elker.org eqs.com/whistleblowing ethicontrol.com ethicsglobal.com ethicspoint.com
  ethicspoint.eu ethix360.com expertisecentrumklokkenluiders.nl expolink.co.uk exposefacts.com exposefacts.org
  faceup.com faceup.cz faircallline.com falabr.cgu.gov.br falseclaimsact.com fca.org.uk/whistleblowing filtrala.com
  filtrala.org firstwhistle.fi forbiddenstories.org formalize.com fraud-net.com fraudhl.com freedom.press
  freesnowden.is frenchleaks.com frenchleaks.fr getnicklaw.com globaleaks.com globaleaks.org gotethics.com
  gov.uk/whistleblowing governmentaccountabilityproject.org hinschg.de hintbox.de hintbox.eu hintcatcher.com
  hinweisgeber-portal.de hinweisgeberexperte.de hinweisgeberportal.de hinweisgeberschutz.de hinweisgeberservice.de
  hinweisgeberstelle.de hinweisgeberstelle.gv.at hinweisgebersystem.de hinweisgebersystem24.de
  huisvoorklokkenluiders.com huisvoorklokkenluiders.nl hvk.nl icij.org/leak ignet.gov ilmianto.fi ilmoituskanava.fi
  infolibre.es/buzon informant.taz.de integriteti.mk integrity.complylog.com integritycounts.ca integrityline.com
  integrityline.org integritylog.com inwo.spso.org.uk irpileaks.eu irs.gov/compliance/whistleblower-informant-award
  k-monitor.hu katzbanks.com kimittud.atlatszo.hu kkc.com klokkenluider.be klokkenluidershuis.nl
  klokkenluidersonline.nl kpmgfaircall.kpmg.com.au lanceuralerte.org lanceurdalerte.info lantero.se
  legalitywhistleblowing.it legaltegrity.com lighthouse-services.com lighthouse-services.org magyarleaks.hu
  maison-lanceurs-alerte.org maisondeslanceursdalerte.org meldmisdaadanoniem.com meldmisdaadanoniem.nl mexicoleaks.mx
  mexicoleaks.org mittvarsel.no mlalerte.com mlalerte.org mycompliancereport.com mysafeworkplace.com
  nationalguardian.org.uk nationalwhistleblower.dk navex.com navexglobal.com navexone.com nbi.org/whistleblower
  nenechtobyt.cz newstips.usatoday.com notmesolution.com nytimes.com/tips officeofthewhistleblower.ca
  offshoreleaks.icij.org onionshare.org opdc.ie osc.gov oziveni.cz oznamovatel.cz oznamovatel.justice.cz
  oznamovatelia.sk oznamsi.cz p3tips.com patientsfirst.org.uk pcaw.org.uk peer.org peopleintouch.com peopleintouch.nl
  peruleaks.pe phillips-cohen.com phillipsandcohen.com pistaljka.rs pogo.org pplaaf.com pplaaf.org
  pressfreedomtracker.us prijavikorupciju.org projectcallisto.org propublica.org/leak-to-us propublica.org/tips
  proteccioninformante.es protect-advice.com protect-advice.org.uk psc-ispc.gc.ca publeaks.com publeaks.nl
  publicintelligence.net quitamguide.org radioleaks.se raiseaconcern.com reddit.com/r/leaks reddit.com/r/securedrop
  reddit.com/r/whistleblowers reddit.com/r/whistleblowing reddit.com/r/wikileaks redflagreporting.com relyplatform.com
  reportit.net reportline.net safecall.co.uk safechannel.io sec.gov/whistleblower sec.theglobeandmail.com
  secure.tamedia.ch securedrop.com securedrop.org seehearspeakup.co.uk segnalazioni.net sichermelden.at
  sichermelden.ch signalement.net sourcesure.eu sourcesure.org speakfully.com speakinconfidence.com speakup.ie
  speakup.nhs.uk speakup.org spiegel.de/briefkasten standwithrealitywinner.org stopline.com.au
  sueddeutsche.de/briefkasten swissleaks.ch sygnalista.com sygnalista.gov.pl sygnalista.online sygnalista.pl
  sygnanet.pl sygnapp.pl taf.org tails.net talktospot.com tcr.sec.gov teseoerm.com theguardian.com/securedrop
  theintercept.com/source thesignalsnetwork.com thesignalsnetwork.org tip-offs.com tipoffs.com tips.buzzfeed.com
  tips.fbi.gov tnwinc.com transparency.ch transparency.dk transparency.fi transparency.ie transparency.it/alac
  transparency.no transparency.org.nz transparency.sk trumpet-whistleblowing.eu trusty.report trustyreport.com
  varsling.no vault.com/speakup vaultplatform.com visselblasning.com visselblasning.se visslan.app visslan.com
  visslan.org visslan.se washingtonpost.com/anonymous-news-tips watchdog.pl wb.anticorruzione.it wbuk.com wbuk.org
  whiblo.pl whispersystems.org whispli.com whispli.fr whispli.io whistle.law whistle.rs whistleb.com
  whistleblower-net.de whistleblower-netzwerk.de whistleblower-portal.de whistleblower-rights.org
  whistleblower-software.com whistleblower.co.uk whistleblower.dk whistleblower.gov whistleblower.house.gov
  whistleblower.law whistleblower.org whistleblower.pl whistlebloweraid.org whistleblowerattorneys.com
  whistleblowerjustice.net whistleblowerllc.com whistleblowernetwork.net whistleblowerordning.dk
  whistleblowerpartners.dk whistleblowerprotection.eu whistleblowers.co.za whistleblowers.gov whistleblowers.nz
  whistleblowers.org whistleblowers.org.au whistleblowersaid.org whistleblowersblog.org whistleblowersecurity.com
  whistleblowersinternational.com whistleblowersoftware.com whistleblowersuk.org whistleblowersystem.no
  whistleblowing-report.de whistleblowing.admin.ch whistleblowing.anticorruzione.com whistleblowing.anticorruzione.it
  whistleblowing.ch whistleblowing.co.za whistleblowing.fi whistleblowing.it whistleblowing.scot
  whistleblowingmonitor.eu whistleblowingnetwork.org whistleblowingservice.com.au whistleblowingsolutions.it
  whistlefox.de whistlelink.com whistlelink.se whistleport.eu wikileaks.com wikileaks.org wlcentral.org
  wolne-lektury.pl/sygnalisci workinconfidence.com www.gov.uk/whistleblowing xnet-x.net yle.fi/securedrop
  your-call.com.au yourcall.com.au zeit.de/briefkasten zuckermanlaw.com zvizdaci.hr
`;
