import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

/**
 * Beginnings of words that say what a page is about whatever follows: for languages that bend their words or write them
 * together. At least four letters, as they are compared (small letters, no accents). Written for this project, Apache-2.0,
 * 2026-11-26.
 */
export const stems: Record<SensitiveTopic, string> = {
  health: `
    aborcj aborti abtreib alcoholi alcooli alergi alkoholabhang alkoholi alkoholsucht allergi allergy alzheim anorex
    anticoncep antidepress antikoncep antykoncep autis bauchspeicheldrusenkrebs blasenkrebs blutkrebs brustkrebs
    bulimi carcinom chemiotera chemoterap chemother chimiother chlamyd cirrhos colonoscop coloscop contraccet
    contracep cukrzyc darmkrebs darmspiegel demenc dementi demenz depresiv depresj depressiv deprimid diabet dialys
    drogenabhang drogensucht eierstockkrebs eisprung embaraz endometr entzugsklin epilep erectil erektions esquizofr
    essstor fehlgeburt fibromya gebarmutterhalskrebs geschlechtskrank ginekolog gonorr gravidanz gravidit grossesse
    gynakolog gynecolog hamilel hamorrho hautkrebs hemorrho hemorroid hepatit herpes hodenkrebs hysterect incontinen
    infertil inkontinen insulin kehamilan kinderwunschb kinderwunschkl knochenkrebs koloskop krebsbehandl krebsdiagn
    krebspatient krebssymp krebstherap krebsvorsorge leberkrebs leukaem leukam leukem ludopat lungenkrebs
    lymphdrusenkrebs lymphom magenkrebs magersucht mammogra mastect melanom menopaus methadon miscarr nieplodn
    nierenkrebs nowotwor oncolog onkolog opioid ovulat padaczk parkinson poronien pregnan prostatakr psichiatr
    psicolog psicoterap psikiyatr psiquiatr psychiat psychotera psychother psykiat psykolog psykoter quimioter
    radioterap radiother samoboj scheidenpilz schilddrusenkrebs schizofr schizophr schwanger selbstmord
    selbstverletz selvmord sifili sintom sjalvmord speiserohrenkrebs spielsucht steriliz strahlentherap suchtberat
    suchtklin suicid suizid symptom syphili tehoten terhess tumor uzaleznien vasect verslaaf verslavi zelfmoord
    zwanger аборт алкоголи аллерг антидепресс беремен бесплод вагітн венеролог выкидыш гепатит гинеколог депресси
    диабет импотенц контрацепт наркозав наркоман онколог опухол психиатр психотерап самоубии симптом суицид
    химиотерап шизофрен эпилепс
  `,
  sexuality: `
    bdsm bisex blowjob bordell camgirl dominatrix erotic erotik erotiq erotis erotyc escortgirl escortserv fetich
    fetisch fetish gangbang genderdysph geschlechtsangl hentai homoseks homosex lesbi masturb pornhub porno prostit
    seitenspr sexkontakt sexspiel sextreff sexualther swinger transeks transex transgen transsex гомосекс
    интимзнаком лесби мастурб порно проститут трансген трансекс эротик эротич
  `,
  religion: `
    bibelstell bibelstund bibelvers gebetszeit godsdienstoef gottesdienst gudstjanst gudstjeneste kerkdienst
    kirchenaustr kircheneintr kommunionunt kommunionvor konfirmand konfirmation moschee synagog богослуж исповед
    крещени мечет молитв намаз причасти
  `,
  politics: `
    parteiaustr parteibeitr parteieintr parteimitgl wahlkampfsp wahlomat
  `,
  finance: `
    arbeitslosengeld bookmak buchmacher chwilow gehaltspfand kasyn komorni kontopfand lohnpfand oddluz pfandungssch
    privatinsolv restschuldbefr schuldhulp schuldnerber schuldsaner sovraindeb sportwett surendett uberschuld
    upadlosc verbraucherinsolv wettanbiet букмекер казино микрозаим
  `,
  legal: `
    abschiebungs alimen anwaltskanz asylantr asylverf aufenthaltser aufenthaltst divorci divorzi echtscheid
    einburger familienrecht prozesskostenh rechtsanw rozwod scheidungs sorgerecht strafverteid vergewaltig vorstraf
    адвокат алимент беженц депортац изнасилов
  `,
  minors: `
    ausmalbild ciberacos cyberbull cybermobb grundschul harcelementsc kindergart kinderlied kindermishand
    kinderschutz kinderspiel kindesmissb kindesmissh kleurplat kolorowan мультик педофил раскраск
  `,
  unions: `
    betriebsrat fackforbund fackforening fagforbund fagforen gewerkschaft ondernemingsr personalrat sindacal
    streikgeld streikkass syndical tarifverhandl vakbond профсоюз
  `,
  whistleblowing: `
    globaleak hinweisgeb klokkenluid securedrop sygnalist visselblas whistleblow
  `,
};
