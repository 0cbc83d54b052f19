import type { VacancyDraft } from '../contract/vacancy.ts';

/** Staff that exist on a laptop only; the README names them too, and a test compares. */
export const demoStaff = [
  { phone: '254700000001', password: 'officer karibu sana', name: 'Wanjiru Kamau', counties: [] },
  {
    phone: '254700000002',
    password: 'nairobi karibu sana',
    name: 'Abdi Hassan Noor',
    counties: ['nairobi'],
  },
] as const;

const daysFrom = (now: Date, days: number, hour = 17): string => {
  const day = new Date(now.getTime() + days * 86_400_000);
  day.setUTCHours(hour - 3, 0, 0, 0);
  return day.toISOString();
};

type Demo = { draft: VacancyDraft; publish: boolean };

const teachers = { tscRegistered: true, worksInCounty: false } as const;

/** Demo vacancies around today: several that a primary teacher qualifies for, some not, one draft. Pay as in 2025. */
export const demoVacancies = (now: Date): Demo[] => {
  const year = now.getUTCFullYear() + 1;
  const common = { year, startDate: `${year}-11-02`, questions: [], positionsAvailable: 1000 };
  const published = (draft: Omit<VacancyDraft, keyof typeof common> & Partial<VacancyDraft>): Demo => ({
    publish: true,
    draft: { ...common, ...draft },
  });
  return [
    published({
      examination: 'kcse',
      activity: 'invigilation',
      position: 'invigilator',
      positionsAvailable: 52_000,
      payPerDay: 550,
      days: 16,
      deadline: daysFrom(now, 21),
      description: {
        en: 'Invigilate KCSE papers at a centre in your own county, never at your own school. Serving, TSC-registered primary and junior school teachers may apply. Training takes one day before the first paper.',
        sw: 'Simamia mitihani ya KCSE katika kituo kilicho kaunti yako, si shuleni kwako. Walimu wa shule za msingi na sekondari msingi waliosajiliwa na TSC wanaweza kuomba. Mafunzo ni ya siku moja kabla ya mtihani wa kwanza.',
      },
      eligibility: { ...teachers, institutionLevels: ['primary', 'junior-school', 'special-needs'] },
    }),
    published({
      examination: 'kcse',
      activity: 'supervision',
      position: 'supervisor',
      county: 'nairobi',
      positionsAvailable: 480,
      payPerDay: 680,
      days: 16,
      deadline: daysFrom(now, 14),
      description: {
        en: 'Supervise a KCSE centre in Nairobi: receive the papers, lead the invigilators, return the scripts. For serving secondary school teachers who work in the county.',
        sw: 'Simamia kituo cha KCSE jijini Nairobi: pokea mitihani, ongoza wasimamizi, rudisha karatasi. Ni kwa walimu wa sekondari wanaofanya kazi katika kaunti hii.',
      },
      eligibility: {
        tscRegistered: true,
        worksInCounty: true,
        institutionLevels: ['secondary'],
        minimumYears: 5,
      },
    }),
    published({
      examination: 'kpsea',
      activity: 'invigilation',
      position: 'invigilator',
      county: 'nairobi',
      positionsAvailable: 1_900,
      payPerDay: 550,
      days: 3,
      deadline: daysFrom(now, 10),
      description: {
        en: 'Invigilate the KPSEA assessment at a primary school in Nairobi.',
        sw: 'Simamia tathmini ya KPSEA katika shule ya msingi jijini Nairobi.',
      },
      eligibility: {
        tscRegistered: true,
        worksInCounty: true,
        institutionLevels: ['primary', 'junior-school'],
      },
    }),
    published({
      examination: 'kjsea',
      activity: 'centre-management',
      position: 'centre-manager',
      positionsAvailable: 9_500,
      payPerDay: 550,
      days: 8,
      deadline: daysFrom(now, 18),
      description: {
        en: 'Manage the KJSEA centre at the school that you head. Only the head of the institution may be its centre manager.',
        sw: 'Endesha kituo cha KJSEA katika shule unayoiongoza. Mkuu wa taasisi pekee ndiye anaweza kuwa meneja wa kituo.',
      },
      eligibility: { ...teachers, designations: ['head'] },
    }),
    published({
      examination: 'kcse',
      activity: 'marking',
      position: 'assistant-examiner',
      positionsAvailable: 4_200,
      payPerDay: 1_200,
      days: 18,
      startDate: `${year}-11-24`,
      deadline: daysFrom(now, 30),
      description: {
        en: 'Mark KCSE Mathematics, paper 1 or 2, at a residential marking centre. Training comes first.',
        sw: 'Sahihisha Hisabati ya KCSE, karatasi ya 1 au 2, katika kituo cha kusahihisha. Mafunzo hutangulia.',
      },
      eligibility: {
        ...teachers,
        institutionLevels: ['secondary', 'teacher-college'],
        minimumLevel: 'bachelor',
        minimumYears: 3,
      },
      questions: [
        {
          id: 'paper',
          en: 'Which paper do you want to mark, 1 or 2?',
          sw: 'Ungependa kusahihisha karatasi gani, 1 au 2?',
          required: true,
        },
      ],
    }),
    published({
      examination: 'kcse',
      activity: 'security',
      position: 'security-officer',
      county: 'garissa',
      positionsAvailable: 340,
      payPerDay: 500,
      days: 16,
      deadline: daysFrom(now, 12),
      description: {
        en: 'Guard the papers from the container to the centre and back, in Garissa.',
        sw: 'Linda mitihani kutoka kwenye kontena hadi kituoni na kurudi, katika Garissa.',
      },
      eligibility: {
        tscRegistered: false,
        worksInCounty: true,
        employers: ['police', 'national-government'],
      },
    }),
    published({
      examination: 'kcse',
      activity: 'transport',
      position: 'driver',
      positionsAvailable: 620,
      payPerDay: 500,
      days: 16,
      deadline: daysFrom(now, 9),
      description: {
        en: 'Drive papers and officers between the distribution centre and the examination centres.',
        sw: 'Endesha gari la mitihani na maafisa kati ya kituo cha usambazaji na vituo vya mtihani.',
      },
      eligibility: { tscRegistered: false, worksInCounty: false, designations: ['driver'] },
    }),
    published({
      examination: 'kjsea',
      activity: 'invigilation',
      position: 'invigilator',
      county: 'kisumu',
      subCounty: 'seme',
      positionsAvailable: 160,
      payPerDay: 550,
      days: 8,
      deadline: daysFrom(now, 7),
      description: {
        en: 'Invigilate KJSEA in Seme, Kisumu.',
        sw: 'Simamia KJSEA katika Seme, Kisumu.',
      },
      eligibility: { tscRegistered: true, worksInCounty: true },
    }),
    {
      publish: false,
      draft: {
        ...common,
        examination: 'dte',
        activity: 'setting-moderation',
        position: 'moderator',
        positionsAvailable: 24,
        payPerDay: 1_500,
        days: 5,
        deadline: daysFrom(now, 40),
        description: {
          en: 'Moderate papers of the Diploma in Teacher Education.',
          sw: 'Hakiki mitihani ya Stashahada ya Elimu ya Walimu.',
        },
        eligibility: {
          ...teachers,
          institutionLevels: ['teacher-college', 'university'],
          minimumLevel: 'master',
        },
      },
    },
  ];
};
