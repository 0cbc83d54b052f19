import { council } from '../../contract/council.ts';
import type { ManualText } from './manual.en.ts';

const {
  countryCode,
  examples: [here],
} = council.phone;

export const text: ManualText = {
  title: 'Mwongozo wa mtumiaji',
  lead: 'Kuanzia nambari yako ya simu hadi ombi lililojibiwa, hatua kwa hatua.',
  show: 'Onyesha picha (KB 20)',
  pdf: 'Pakua mwongozo huu (PDF)',
  steps: [
    {
      title: '1. Fungua akaunti',
      lines: [
        'Kwenye ukurasa wa mwanzo bonyeza “Fungua akaunti”. Unahitaji nambari yako ya simu tu.',
        `Andika nambari mara mbili, kwa njia uliyozoea: ${here}, ${here.slice(1).replace(/ /g, '')} au +${countryCode} ${here.slice(1)}.`,
        'Bonyeza “Fungua akaunti”. Tutakutumia SMS yenye jina la mtumiaji, nenosiri na kiungo cha kuingilia, kwa kawaida ndani ya dakika moja. Siku zenye watumiaji wengi, SMS huchelewa: huhitaji kuiomba tena.',
        'Ikiwa nambari tayari ina akaunti, SMS itakueleza hivyo.',
      ],
      picture: 'create-account',
      shows: 'Ukurasa wa “Fungua akaunti” wenye sehemu mbili za nambari ya simu',
    },
    {
      title: '2. Ingia kwa mara ya kwanza',
      lines: [
        'Fungua kiungo kilicho kwenye SMS, au bonyeza “Ingia”.',
        'Andika nambari yako ya simu na nenosiri la SMS. Bonyeza “Onyesha” ili uone unachoandika.',
        'Chagua nenosiri lako mwenyewe, la herufi 8 au zaidi. Maneno matatu pamoja ni rahisi kukumbuka. Usimpe mtu yeyote nenosiri lako, hata afisa.',
      ],
      picture: 'new-password',
      shows: 'Ukurasa wa kuchagua nenosiri jipya',
    },
    {
      title: '3. Kamilisha wasifu wako',
      lines: [
        'Dashibodi inaonyesha wasifu wako umekamilika kiasi gani, kinachokosekana, na usichoweza kufanya kabla ya kukijaza.',
        'Bonyeza “Hariri” kando ya sehemu: taarifa binafsi, malipo, unakofanya kazi, jamaa wa karibu. Bonyeza “Ongeza” kwa uzoefu wa kazi na sifa za masomo; unaweza kuongeza hadi 20 za kila aina.',
        'Andika jina lako kama lilivyo kwenye kitambulisho. Jina la akaunti ya M-Pesa au benki lazima pia liwe lako, la sivyo hutaweza kulipwa.',
        'Kila nambari ya kitambulisho na ya TSC ni ya akaunti moja tu.',
      ],
      picture: 'profile',
      shows: 'Wasifu wenye sehemu zake na kipimo',
    },
    {
      title: '4. Tafuta nafasi',
      lines: [
        'Bonyeza “Nafasi za kazi”. Chagua mtihani, shughuli, cheo, kaunti na kaunti ndogo, kisha “Tafuta”.',
        'Fungua nafasi usome iko wapi, inalipa kiasi gani, nani anaweza kuomba na hadi lini. Ukiwa umeingia, itakueleza pia kama umetimiza masharti; ikiwa hujatimiza, itakueleza sababu.',
      ],
      picture: 'vacancy',
      shows: 'Nafasi yenye malipo, tarehe ya mwisho na anayeweza kuomba',
    },
    {
      title: '5. Omba',
      lines: [
        'Bonyeza “Omba nafasi hii”. Kagua taarifa zako; “Badilisha” hukupeleka kwenye sehemu ya kusahihisha.',
        'Thibitisha tamko na ubonyeze “Tuma ombi”. Utaona nambari ya kumbukumbu, nasi tutaituma kwa SMS pia.',
        'Taarifa zako hutumwa kama zilivyo wakati huo.',
      ],
      picture: 'applied',
      shows: 'Ukurasa unaothibitisha ombi na nambari yake ya kumbukumbu',
    },
    {
      title: '6. Fuatilia ombi lako',
      lines: [
        'Dashibodi inaonyesha kila ombi na lilipofikia: limetumwa, limo kwenye orodha fupi, limekubaliwa, halikufaulu au limeondolewa. Utapata SMS kuhusu kila badiliko.',
        'Hadi tarehe ya mwisho unaweza kuondoa ombi na kuomba tena, isipokuwa ikiwa limekubaliwa au halikufaulu.',
        'Chini ya “Arifa za nafasi” chagua kama ungependa kupata SMS kuhusu nafasi mpya, na lugha ya SMS zetu.',
      ],
      picture: 'dashboard',
      shows: 'Dashibodi yenye kipimo, maombi na jumbe',
    },
    {
      title: '7. Ukisahau nenosiri',
      lines: [
        'Bonyeza “Umesahau nenosiri?” kwenye ukurasa wa kuingia na uandike nambari yako ya simu.',
        'Tutakutumia SMS yenye msimbo wa tarakimu 6. SMS inasema mwisho wa kuutumia, na unaweza kujaribiwa mara tano. Hadi uutumie, nenosiri lako la zamani linaendelea kutumika.',
        'Andika msimbo na nenosiri jipya.',
      ],
      picture: 'reset-password',
      shows: 'Ukurasa wa msimbo na nenosiri jipya',
    },
    {
      title: '8. Data yako',
      lines: [
        'Bonyeza “Data yangu” kwenye dashibodi kusoma kila kitu ambacho baraza limehifadhi kukuhusu; unaweza kukichapisha au kukipakua.',
        'Kutoka hapo unaweza pia kufunga akaunti yako. Kinachohifadhiwa kisheria huelezwa kabla ya kuthibitisha.',
      ],
    },
    {
      title: '9. Ukikumbwa na tatizo',
      lines: [
        'Kosa linaelezwa kwenye sehemu yake. Ulichoandika kinahifadhiwa unapokisahihisha, mtandao unapokatika, na ukurasa unapopakiwa tena.',
        'Ukurasa ukisema sehemu ilibadilishwa mahali pengine, linganisha hizo mbili na uhifadhi tena.',
        'Ondoka kwenye akaunti unapotumia simu isiyo yako.',
        `Usaidizi: ${council.support.phones.join(', ')}, ${council.support.email}. ${council.support.hours.sw}.`,
      ],
    },
  ],
};
