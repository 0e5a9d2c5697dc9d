/**
 * Trade unions, their federations, works councils, organizing.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const unions = `
  1199seiu.org 1prof.by 32bj.org 3f.dk aaup.org abvv.be ac.dk accg.be accord.org.uk acftu.org acftu.org.cn aclb.be
  aclvb.be aclvb.com acod.be acodonderwijs.be acodspoor.be acp.nl actorsequity.org actra.ca actu.org.au acv-csc.be
  acv-online.be acv.be adedy.gr adlcobas.it advance-union.org aep.org.uk aeufederal.org.au aeuvic.asn.au afacwa.org
  afge.org aflcio.org afm.org afsa.org afscme.com afscme.org aft.org ahvv.be aib-web.de aibea.in aiboc.org aim.org.uk
  airfindia.org aituc.in aituc.org.in ak-salzburg.at ak-tirol.com ak-vorarlberg.at akademikerne.no akademssr.se
  akassanvision.se akava.fi akavia.se akt.fi alfakassan.se alliancepn.fr alpa.org alphabetworkersunion.org
  alyansvrachey.org amazonlaborunion.org amazonteamsters.org amcu.co.za amfanational.org ammattiliittopro.fi
  amwu.org.au ancc.net.au andes.org.br anef.cl angestellte.ch anief.org animationguild.org anmf.org.au anpe.es aob.nl
  apeoesp.org.br apwu.org arbeiterkammer.at arbeitnehmerkammer.de arbeitsunrecht.de arbeitundleben.de arbetaren.se
  arbetet.se artistsunionengland.org.uk ascl.org.uk ase.dk asi.is aslef.org.uk asocr.cz asti.ie asu.asn.au asuu.org.ng
  ate.org.ar atu.org augc.org auge.or.at aupe.org australianunions.org.au awu.net.au awu.org.au bacweb.org
  bancariosrio.org.br bau-holz.at bbb-bayern.de bbtk.org bcfed.ca bcgeu.ca bctf.ca bctgm.org bdk.de bdz.eu bectu.co.uk
  bectu.org.uk betriebsraete.at betriebsraete.de betriebsrat.at betriebsrat.com betriebsrat.de betriebsratspraxis24.de
  betriebsratswahl.de bfawu.org bhm.is birlesikmetalis.org bjzgh.org bkdp.org bma.org.uk bms.org.in bns.ro
  boeckler.com boeckler.de bost.org br-forum.de bsnleu.in bsrb.is bsu.org bsut.ca bteg.de bund-verlag.com
  bund-verlag.de bupl.dk bw.igm.de bwint.org bwr-media.de byggnads.se caissedegreve.fr calnurses.org camioneros.org.ar
  canadianlabour.ca carpenters.org cartel-alfa.ro caut.ca ccoo.cat ccoo.es cdt.ma cesm.org cfdt-services.fr cfdt.fr
  cfecgc.com cfecgc.org cfmeu.org cft.org cftc.fr cgil.it cgslb.be cgsp.be cgt-fapt.fr cgt-lkn.org cgt.fr cgt.info
  cgt.org.ar cgt.org.es cgtcatalunya.cat cgtp.org.pe cgtp.pt cgtra.org.ar cig.gal cisl.it cislfp.it cislscuola.it
  citu.org.in citucentre.org ciw-online.org clb.org.hk cleanclothes.org cmkos.cz cne-gnc.be cnslr-fratia.ro
  cnt-ait.info cnt-ait.org cnt-so.org cnt.es cnte.org.br cnv.nl cnvjongeren.nl cnvvakmensen.nl cobas-scuola.it
  cobas.it cobas.org codecwa.org colegiodeprofesores.cl collettiva.it community-tu.org communitytradeunion.org
  confederationpaysanne.fr confsal.it contag.org.br contrafcut.com.br cosatu.org.za cotu-kenya.org cov.be cpf.org.tw
  cpsu.org.au csa-csi.org csc-en-ligne.be csc.be csd.qc.ca csdr.ro cse-guide.fr csee-etuce.org csif.es csn.qc.ca
  cspb.org.br cspconlutas.org.br csq.qc.net cta.org cta.org.ar ctaa.org.ar ctb.org.br ctera.org.ar ctf-fce.ca ctm.org
  ctmoficial.org ctu.org.hk ctulocal1.org cub.it cupe.bc.ca cupe.ca cupw.ca cut.cl cut.org cut.org.br cut.org.co
  cutsp.org.br cwa-union.org cwu.ie cwu.org cwugreenzone.org da.se danskmetal.dk dbb-nrw.de dbb.de detfagligehus.dk
  deunie.nl dga.com dga.org dgb-bildungswerk.de dgb-jugend.de dgb-rechtsschutz.de dgb.de dgbrechtsschutz.de
  diap.org.br dieese.org.br disk.org.tr djoef.dk dju.de djv.de dlf.org dm.dk doe.gr domesticworkers.org dphv.de
  dpolg.de dsr.dk dstg-nrw.de dstg.de e-tu.nz eakl.ee eduhope.net effat.org efling.is egitimbirsen.org.tr
  egitimsen.org.tr ei-ie.org eis.org.uk ela.eus elasindikatua.eus elektrikerna.se elogit.no elogitforbundet.no
  epsu.org equaltimes.org equity.co.uk equity.org.uk erto.fi eseur.ru esk-sindikatua.eus etf-europe.org etfo.ca
  etu.asn.au etu.nz etu.org.au etuc.org etui.org etunational.asn.au europeanjournalists.org evg-online.org
  fackforbundetst.se fae.qc.ca faecys.org.ar fagforbundet.no fagligsenior.dk fasga.com fastighets.se fau.berlin
  fau.org fbu.org.uk fbz.nl fcg.at fda.org.uk fecfo.fr fecode.edu.co fedusa.org.za fellesforbundet.no femcacisl.it
  fenaj.org.br fenprof.pt fentect.org.br ferc-cgt.org fesaht.pt fesete.pt fesmcugt.org fetico.es fgtb.be fho.dk
  fiequimetal.pt fightfor15.org fightforaunion.org filctemcgil.it filtcgil.it fim-cisl.com fim-cisl.it fimcisl.it
  finansforbundet.dk finansforbundet.no fiom-cgil.it fiom.it fiqsante.qc.ca firstcisl.it firstunion.org.nz
  fisac-cgil.it fisac.net fisascat.it fktu.or.kr fktu.org flcgil.it flcgil.org floc.com fnam.pt fne.pt fnecfpfo.fr
  fnpr.org fnpr.ru fnv.nl fnvjong.nl fnvmetaal.nl fo-fonctionnaires.fr fo-metaux.com fo.no foa.dk foetra.org.ar
  forcasindical.org forcasindical.org.br force-ouvriere.fr forsa.ie foterritoriaux.org fpcgil.it fprk.kz fpsu.org.ua
  fpsu.ua frifagbevegelse.no fsg.at fsi-usae.it fsie.es fsli.ro fspmi.or.id fsu-snuipp.fr fsu.fr fsu.ie fsunion.ie
  fsunion.org.au ftm-cgt.fr ftq.qc.ca ftu.org.hk fup.org.br fzz.org.pl fzzpip.org.pl galizacig.gal garanto.ch gbh.at
  gdl.de gdp.de genel-is.org.tr generalunion.org gew-bayern.de gew-berlin.de gew-bw.de gew-hessen.de gew-nrw.de gew.de
  gilda-unams.it gildains.it globallabour.info gmb.org.uk gmpr.ru goed.at goiam.org gpa-djp.at gpa.at gpf.at gsee.gr
  gsfacket.se hakis.org.tr handelogkontor.no handels.se handelsnytt.se hans-boeckler.de hcsa.com heu.org
  hindmazdoorsabha.com histadrut.org.il hk.dk hkctu.org.hk hms.org.in horval.be hotellrestaurang.org hrf.net hsabc.org
  hsu.net.au iaff.org iam141.org iamaw.ca iatse.net iatse728.org ibew.org ibtteamsters.org ictu.ie ictuni.org
  idwfed.org ifb.de ifj.org ifmetall.se ifpte.org ig-bau.de igbau.de igbce.de igmetall-bayern.de igmetall-berlin.de
  igmetall.de ilaunion.org ilo.org/freedom-of-association ilwu.org imu-boeckler.de inas.it inca.it indecosa.fr
  industriall-europe.eu industriall-union.org industrienergi.no inmo.ie insinooriliitto.fi intersindical-csc.cat
  intersindical.org intersindicalcentral.com.br into.ie intuc.net intuc.org.in ironworkers.org irouren.or.jp
  ital-uil.it itfglobal.org itfseafarers.org itu.org.il ituc-africa.org ituc-ap.org ituc-csi.org iuec.org iuf.org
  iufdocuments.org iuoe.org iupat.org iwgb.co.uk iwgb.org.uk iww-germany.org iww.org jaw.or.jp jcmetal.jp jec-u.com
  jeiu.or.jp jhl.fi jichiro.gr.jp jichiroren.jp journalistforbundet.dk journalistforbundet.se jpu.or.jp jtu-net.or.jp
  jtuc-rengo.or.jp jtuc-rengo.org jucil.es jupol.es juristforbundet.no jusek.se jwj.org jyty.fi jytyliitto.fi
  kadra.org.pl kamusen.org.tr kctu.org kesk.org.tr ki.is knsb-bg.org knut.or.ke koachlaovdim.org.il kollega.se
  komba-nrw.de komba.de kommunal.se konfederacjapracy.pl kovo.cz kozsr.sk kpswu.org kptu.net krifa.dk ksbsi.org
  ksjs.si kspi.or.id ktr.su ktu.or.kr kvpu.org.ua lab.eus labancaria.org laborlab.us labornotes.org laborplus.co.kr
  labortoday.co.kr labournet.de labourstart.org labourstartcampaigns.net labsindikatua.eus lacsc.be lacsq.org
  lararforbundet.se lbas.lv lbv.nl lch.ch le-ser.ch lederne.no liganet.hu liuna.org livs.se lo.dk lo.no lo.se loimu.fi
  losmineros.org.mx lpsk.lt maissindicato.pt malareforbundet.se mandate.ie marburger-bund.de massteacher.org masz.org
  maszsz.hu meaa.org memursen.org.tr metalunion.org mgeu.ca mhs.hr mijnacv.be mpra.su mtuc.org.my mu.org.uk mua.org.au
  munkastanacsok.hu mup.org.nz musiciansunion.org.uk musikerforbundet.se nabetcwa.org nabtu.org nage.org naht.org.uk
  nalc.org nambufwc.org napo.org.uk nasuwt.org.uk natca.org nationalnursesunited.org naturvetarna.se nautilusint.org
  nea.org negotia.no nehawu.org.za neu.org.uk newsguild.org nezavisnost.org ngg.de ngg.net ngsu.org.uk nhs.hr
  nipsa.org.uk nito.no nlcng.org nlrb.gov nnf.dk nnn.no nnu.org nodong.org nos.sk npb.nl npmhu.org npoposse.jp
  nrlca.org nsead.org nsf.no nswnma.asn.au nswtf.org.au nszzp.pl nteu.au nteu.org nteu.org.au ntl.no ntt-union.or.jp
  ntuc.com.sg ntuc.org.sg nu91.nl nuj.org.uk num.org.za numsa.org.za nupge.ca nursind.it nursingup.it nvj.nl nysut.org
  nzei.org.nz nzno.org.nz oaj.fi ocst.ch odbory.info oecta.on.ca oegb-verlag.at oegb.at oegj.at ofl.ca olme-attik.gr
  olme.gr ona.org opcmia.org opeiu.org opseu.org opzz.org opzz.org.pl organizing.work oskovo.cz osstf.on.ca ozkovo.sk
  ozpsav.sk ozzip.pl ozzl.org.pl ozzpip.pl pam.fi pamehellas.gr paperiliitto.fi pappers.se pau.fi paydayreport.com
  pbunion.org pcs.org.uk pdsz.hu perfectunion.us pergam.si petrol-is.org.tr petroleiros.org.br pf.no pipsc.ca
  pitcnt.uy poauk.com poauk.org.uk podkrepa.org poedhn.gr poko.de polisforbundet.se politiebond.nl posse-npo.jp
  ppta.org.nz ppu.org.ua praca-by.info profmed.ru proge.at proliitto.com proliitto.fi prosa.dk prospect.org.uk
  psa.asn.au psa.org.nz psac-afpc.com psacunion.ca psi-int.org psu.ie publicservices.international qnmu.org.au
  qtu.asn.au rakennusliitto.fi rapportsdeforce.fr rassegna.it rcn.org.uk reddit.com/r/antiwork reddit.com/r/ibew
  reddit.com/r/iww reddit.com/r/labor reddit.com/r/starbucksunion reddit.com/r/teamsters reddit.com/r/uaw
  reddit.com/r/union reddit.com/r/unionise reddit.com/r/unions reddit.com/r/usps_complaints
  reddit.com/r/workersstrikeback reddit.com/r/workreform redian.org rmt.org.uk rosprofzhel.rpz.ru rosugleprof.ru
  rtbu.org.au rwdsu.info rwdsu.org sac.se saco.se sadtu.org.za safe.no saftu.org.za sagaftra.org sahkoliitto.fi sak.fi
  sanitas.ro sap-nazionale.org satsaid.org.ar satse.es sbn.pt sbworkersunited.com sbworkersunited.org sda.org.au
  se-unsa.org seiu.org seiu1021.org seiu1199.org seiu32bj.org seiu721.org seiu73.org seko.se semaf.org sep.org.pt
  sepla.es serviceforbundet.dk ses.org.tr setca.org sev-online.ch sewa.org sewabharat.org sfpq.qc.ca sgb.ch
  sgen-cfdt.fr sgeu.org shgh.org sicobas.org simedicos.pt sindicatostop.pt sindikat.rs sindmetalsjc.org.br
  sinprosp.org.br sintap.pt siptu.com siptu.ie sit-syndicat.ch sitava.pt siulp.it sjf.se skolskeodbory.cz slc-cgil.it
  slfp.eu smabc.org.br smart-union.com smart-union.org smata.com.ar sme.org.mx snalc.fr snals.it snes.edu snesup.fr
  snj.fr snjcgt.fr snpl.com snpvac.pt snqtb.pt snte.org.mx snuipp.fr solidaires.org solidaridadobrera.org
  solidariteit.co.za solidarity.co.za solidaritycenter.org solidarnosc.gda.pl solidarnosc.org.pl solidarnost.org
  solidarumas.lt sosyal-is.org.tr spac.pt spbancarios.com.br spgl.pt spgq.qc.ca spn.pt spzn.pt ssr.se sssh.hr
  ssta.org.uk stal.pt starbucksworkersunited.org ste.pt steilas.eus streetnet.org.za streik.tv strikefund.org
  strikemap.com strikemap.org strikewave.com strm.org.mx sttk.fi sttp.ca stuc.org.uk sud-travail-affaires-sociales.org
  sudeducation.org sudptt.org sudrail.fr sup.es superliitto.fi sutep.org sverigesakassor.se sverigesingenjorer.se
  sverigeslarare.se syna.ch syndicat-magistrature.fr syndicom.ch szef.hu tcftu.tw tco.se tcunion.org tdu.org
  teamster.org teamsters.ca tehy.fi tek.fi tekgida.org.tr tekna.no teollisuusliitto.fi teu.ac.nz thestrikewave.com
  tl.dk tozenunion.org transport.se travailsuisse.ch travailsuisse.com tssa.org.uk tuac.org tuc.org.uk tuc.wales
  tucp.org.ph tui.ie tunion.org turkegitimsen.org.tr turkis.org.tr turkmetal.org.tr twu.com.au twu.org tyj.fi tysol.pl
  uaw.org uazensen.jp ubc.org.us ucu.org.uk ueunion.org ufcw.ca ufcw.org ufcw400.org ufcw770.org ufo-online.aero
  uft.org ufw.org ug-oegb.at ugictcgt.fr ugl.it ugt-fica.org ugt.cat ugt.es ugt.org.br ugt.pt ugtt.org.tn uil.it
  uilca.it uilfpl.com uilfpl.it uilm.it uilpa.it uilpensionati.it uilscuola.it uiltec.it uiltrasporti.it uiltucs.it
  umt.ma umutsen.org umwa.org una.ca uni-europa.org unia.ch unie.nl unifor.com unifor.org uniglobalunion.org unio.no
  union-busting.de union-news.co.uk union.org.nz unionbase.org uniondemocracy.org unionelectionsdata.com unionen.se
  unionfacts.com unionlearn.org.uk unionline.co.uk unionplus.org unions.org.nz unionsnsw.org.au unison-scotland.org
  unison.org.uk unite-sgp-police.fr unite.org.nz unitedvoicesoftheworld.org unitedworkers.org.au unitehere.ca
  unitehere.org unitelive.org unitetheunion.org unsa-education.com unsa-ferroviaire.org unsa.org unt.org.mx uocra.org
  uom.org.ar upcndigital.org usb.it usdaw.org.uk usi-cit.org usiait.it uso.es uss.ch usu.org.au usw.ca usw.org
  utdanningsforbundet.no utla.net uvwunion.org.uk vakbondabw.nl valorian.es vardforbundet.se vasasszakszervezet.hu
  vawo.nl vbe.de vcockpit.de vcp.nl ver.di-b.de verdi-jugend.de verdi.de vhp2.nl vida.at vision.se vkp.ru vmhp.nl
  vnv-dalpa.nl vnv.nl voegb.at voicetheunion.org.uk vpod-ssp.ch vpod.ch vr.is vsoa.eu vthc.org.au wac-maan.org.il
  waf-seminar.de washteach.org wbng.org wfse.org wftucentral.org wga.org wgaeast.org wgaw.org wobblies.de wobblies.org
  work-watch.de workercn.cn workerorganizing.org workersactioncentre.org workersrights.org workersunited.org
  world-psi.org writersguild.ie writersguild.org.uk wsi.de wzz.org.pl younion.at youthlaborunion.tw ys.no
  ytk-yhdistys.fi ytk.fi ytn.fi zenkyo.biz zenroren.gr zenroren.gr.jp znp.edu.pl zsss.si zzg.org.pl
`;
