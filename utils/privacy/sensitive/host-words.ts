import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

/**
 * Words that stand as a label of a host, or as a part of one between hyphens; as they are compared (small letters, no
 * accents). Written for this project, Apache-2.0, 2026-11-26.
 */
export const hostWords: Record<SensitiveTopic, string> = {
  health: `
    abortion addiction adhd aerzte aids aidshilfe altenheim alzheimer alzheimers apotek apotheek apotheke apotheken
    apteka apteki arzt arztpraxis augenarzt autism autismus behindertenhilfe birth bolnica bolnisnica cancer
    cannabis cardiology caregivers clinic clinica clinicas clinique counseling counselling dementia demenz dental
    dentist dentista dentistas dentiste dentysta depression dermatologie dermatology detox diabetes disability
    docteur doctor doctors drugrehab eczane epilepsy farmacia farmacias fertilitaet fertility frauenarzt gesundheit
    grossesse gynaekologie gynecology gyogyszertar hastane hastanesi hausarzt hautarzt healthcare hebamme hebammen
    hiv hopital hopitaux hospice hospices hospital hospitals hospiz huisarts ivf kardiologie kinderarzt kinderwunsch
    kliniek klinik klinika kliniken klinikum korhaz krankenhaeuser krankenhaus krankenkasse kratom krebs lactation
    lebenshilfe lekarna lekarz leukemia lymphoma marijuana medecin medecins medicaid medicare mentalhealth midwife
    mychart nemocnica nemocnice nursinghome oncologia oncology onkologie ospedale ospedali parkinson patient
    patientenportal patientportal patients pflegedienst pflegeheim pharma pharmacie pharmacy physio physiotherapie
    policlinica policlinico poliklinik poliklinika praxis pregnancy psicologa psicologia psicologo psiquiatra
    psychiatrie psycholog psychologe psychologist psychologue psychotherapie psychotherapy rehab rumahsakit sairaala
    salud sante schwangerschaft sjukhus sobriety spital spitaler stomatolog sucht suchtberatung suchthilfe suicide
    suizid sygehus sykehus szpital tandarts therapeut therapie therapist therapy urologie urology vape weed
    zahnaerzte zahnarzt zahnarztpraxis ziekenhuis аптека больница клиника клініка наркология онкология поликлиника
    психолог роддом стоматология
  `,
  sexuality: `
    anal bdsm bisexual blowjob bondage boobs bordell camgirls camsex dating dejting domina dominas erotic erotica
    erotico erotik erotique escort escorts fetish flirt fuck fucking gay gays hentai hookup hookups intersex kink
    kinky laufhaus lesben lesbian lgbt lgbti lgbtq lgbtqia milf milfs nudes onlyfans partnersuche partnervermittlung
    porn porno pussy queer randki rencontre rencontres schwul schwule schwulenberatung sex sexcam sexcams sexchat
    sexe sexo sexshop singleboerse singles swinger transgender transsexual transsexuell xnxx xvideos xxx знакомства
    интим порно секс эскорт
  `,
  religion: `
    adventist anglican archdiocese arquidiocesis baptist bibbia bibel bibelen bible biblia bisdom bistum buddhism
    buddhismus buddhist camii catedral cathedral cathedrale catholic catholique catolica cattolica chabad chiesa
    christians church churches diocese dioceses diocesi diocesis eglise eparchy eparhia erzbistum evangelica
    evangelical evangelique evangelisch evangelische freikirche gospel gurdwara hadith hindu iglesia islam islamic
    islamisch jesus jewish judaism juedische kabbalah katholiek katholisch katholische kerk kirche kirchen
    kirchengemeinde kirchenkreis kirke kirken koran kyrka kyrkan luterana lutheran mandir masjid methodist mezquita
    moschea moschee moskee mosque mosquee muslim muslims orthodox parafia parafie parish paroisse paroisses paroquia
    parrocchia parroquia parroquias pentecostal pfarre pfarrei pfarreien presbyterian quran sangha scientology
    seurakunta sikh synagoge synagogue tempel torah vihara епархия мечеть молитва храм церковь
  `,
  politics: `
    cdu democrats fdp greenparty gruene jungeunion jusos kreisverband labourparty ortsverband ortsverein petition
    petitionen petitions podemos psoe republicans socialists
  `,
  finance: `
    apostas apuestas assicurazioni assurances banca banche banco bancos bank banka banken banking bankofamerica
    bankowosc banks banque banques bets betting bitcoin bookmaker bookmakers brokerage btc casino casinos chwilowka
    credito creditos creditscore creditunion crypto debt debts ebank ebanking emprestimo ethereum forsikring gamble
    gambling ibank impots inkasso insurance irs kasino kasyno krediet kredit kredite kreissparkasse lender lending
    loan loans loteria loterie lottery lotto mortgage mortgages mybank netbank netbanking onlinebank onlinebanking
    payday poker pokies pozyczka pozyczki prestamo prestamos raiffeisenbank roulette schulden schuldnerberatung
    scommesse seguro seguros slot slots sparebank sparkasse sparkassen sportwetten stadtsparkasse steuerberater
    steuern sweepstakes tax taxes ubezpieczenia versicherung versicherungen verzekeringen volksbank volksbanken
    wallet wealth wetten банк заим заимы казино кредит ставки страхование
  `,
  legal: `
    abogada abogado abogados advocaat advocaten advogada advogado advogados advokat advokater advokatfirma adwokaci
    adwokat amtsgericht anwalt asianajaja asyl asylum attorney attorneys avocat avocats avvocati avvocato barrister
    barristers deportation fachanwalt fluechtlinge fluechtlingsrat frauenberatung frauenhaus gerechtshof immigration
    inmate inmates justizvollzugsanstalt juzgado jva kancelaria kanzlei landgericht law lawfirm lawyer lawyers
    legalaid migrants notaio notaire notaires notar notariat notario opferhilfe radca rechtsanwaelte rechtsanwaeltin
    rechtsanwalt rechtsanwaltskanzlei refugee refugees refugies solicitor solicitors strafverteidiger victims visas
    womensaid womensshelter адвокат нотариус суд юрист
  `,
  minors: `
    bambini basisschool childcare childline childprotection creche creches daycare elementaryschool enfants
    foerderschule gesamtschule grundschule hauptschule highschool isd jugendamt jugendhilfe k12 kids kinder
    kindergarden kindergarten kindergartens kinderhilfe kinderschutzbund kinderseite kindertagesstaette kita liceum
    lycee maternelle middleschool ninos preschool primaryschool przedszkole realschule secondaryschool гимназия
    детсад лицеи
  `,
  unions: `
    afscme betriebsraete betriebsrat ccoo cfdt cgil cgt cisl dgb fackforbund fagforening gewerkschaft gewerkschaften
    ibew igbce igmetall laborunion labourunion personalrat seiu sindacati sindacato sindical sindicato sindicatos
    syndical syndicat syndicats teamsters tradeunion tradeunions ufcw ugt vakbond vakbonden профсоюз
  `,
  whistleblowing: `
    bkms canaldenuncia canaldenuncias canaletico ethicshotline ethicsline hinweise hinweisgeber hinweisgeberportal
    hinweisgeberstelle hinweisgebersystem integrityline klokkenluiders lanceurdalerte leaks securedrop speakup
    sygnalisci tipline tippgeber visselblasning whistleb whistleblow whistleblower whistleblowers whistleblowing
  `,
};
