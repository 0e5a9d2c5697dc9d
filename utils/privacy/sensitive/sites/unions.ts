/**
 * Trade unions, their federations, works councils, organizing.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const unions = `
  3f.dk abvv.be aclvb.be actu.org.au acv-csc.be afge.org aflcio.org afscme.org aft.org akava.fi
  alphabetworkersunion.org amazonlaborunion.org apwu.org arbeiterkammer.at aslef.org.uk bectu.org.uk betriebsrat.de
  bma.org.uk bms.org.in boeckler.de bund-verlag.de canadianlabour.ca ccoo.es cfdt.fr cfecgc.org cfmeu.org cftc.fr
  cgil.it cgt.fr cgt.org.es cgtp.pt cisl.it citu.org.in cnt.es cnv.nl cobas.it codecwa.org communitytradeunion.org
  csc-en-ligne.be csif.es cupe.ca cut.org.br cwa-union.org cwu.org dbb.de dga.org dgb.de dm.dk ela.eus equity.org.uk
  etuc.org evg-online.org fagforbundet.no fau.org fbu.org.uk fellesforbundet.no fgtb.be fho.dk fim-cisl.it
  fiom-cgil.it fktu.or.kr fnpr.ru fnv.nl forcasindical.org.br force-ouvriere.fr forsa.ie fsu.fr fzz.org.pl gbh.at
  gdl.de gdp.de gew.de gmb.org.uk goiam.org gpa.at hk.dk iatse.net ibew.org ibtteamsters.org ictu.ie ifmetall.se
  ig-bau.de igbau.de igbce.de igmetall.de ilo.org/freedom-of-association industriall-union.org intuc.net
  ironworkers.org itfglobal.org ituc-csi.org iuf.org iww.org jtuc-rengo.or.jp kommunal.se lab.eus labornotes.org
  labournet.de liuna.org lo.no lo.se marburger-bund.de musiciansunion.org.uk nalc.org nasuwt.org.uk
  nationalnursesunited.org nea.org neu.org.uk ngg.net nlrb.gov nodong.org nuj.org.uk oegb.at opzz.org.pl pam.fi
  pcs.org.uk poauk.org.uk proge.at prospect.org.uk psi-int.org rcn.org.uk reddit.com/r/antiwork reddit.com/r/iww
  reddit.com/r/unions rmt.org.uk sagaftra.org sak.fi sbworkersunited.org seiu.org sgb.ch siptu.ie smart-union.org
  solidaires.org solidarnosc.org.pl strikefund.org strikemap.org sttk.fi sud-travail-affaires-sociales.org syna.ch
  syndicat-magistrature.fr syndicom.ch tco.se tdu.org teamster.org tuc.org.uk uaw.org ucu.org.uk ueunion.org ufcw.org
  ugt.es ugt.org.br ugt.pt uil.it uilm.it unia.ch unifor.org uniglobalunion.org unio.no unionbase.org
  unionelectionsdata.com unionen.se unionplus.org unions.org.nz unison.org.uk unitehere.org unitetheunion.org
  unsa.org usb.it usdaw.org.uk uso.es usw.org vcp.nl verdi.de vida.at vpod.ch wga.org workerorganizing.org younion.at
  zenroren.gr.jp
`;
