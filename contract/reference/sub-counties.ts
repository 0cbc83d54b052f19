import type { CountySlug } from './counties.ts';

/** The 290 constituency-based sub-counties by county; source: IEBC, constituencies of Kenya. */
const names: Readonly<Record<CountySlug, string>> = {
  mombasa: 'Changamwe,Jomvu,Kisauni,Nyali,Likoni,Mvita',
  kwale: 'Msambweni,Lunga Lunga,Matuga,Kinango',
  kilifi: 'Kilifi North,Kilifi South,Kaloleni,Rabai,Ganze,Malindi,Magarini',
  'tana-river': 'Garsen,Galole,Bura',
  lamu: 'Lamu East,Lamu West',
  'taita-taveta': 'Taveta,Wundanyi,Mwatate,Voi',
  garissa: 'Garissa Township,Balambala,Lagdera,Dadaab,Fafi,Ijara',
  wajir: 'Wajir North,Wajir East,Tarbaj,Wajir West,Eldas,Wajir South',
  mandera: 'Mandera West,Banissa,Mandera North,Mandera South,Mandera East,Lafey',
  marsabit: 'Moyale,North Horr,Saku,Laisamis',
  isiolo: 'Isiolo North,Isiolo South',
  meru: 'Igembe South,Igembe Central,Igembe North,Tigania West,Tigania East,North Imenti,Buuri,Central Imenti,South Imenti',
  'tharaka-nithi': "Maara,Chuka/Igambang'ombe,Tharaka",
  embu: 'Manyatta,Runyenjes,Mbeere South,Mbeere North',
  kitui:
    'Mwingi North,Mwingi West,Mwingi Central,Kitui West,Kitui Rural,Kitui Central,Kitui East,Kitui South',
  machakos: 'Masinga,Yatta,Kangundo,Matungulu,Kathiani,Mavoko,Machakos Town,Mwala',
  makueni: 'Mbooni,Kilome,Kaiti,Makueni,Kibwezi West,Kibwezi East',
  nyandarua: 'Kinangop,Kipipiri,Ol Kalou,Ol Jorok,Ndaragwa',
  nyeri: 'Tetu,Kieni,Mathira,Othaya,Mukurweini,Nyeri Town',
  kirinyaga: 'Mwea,Gichugu,Ndia,Kirinyaga Central',
  muranga: 'Kangema,Mathioya,Kiharu,Kigumo,Maragua,Kandara,Gatanga',
  kiambu:
    'Gatundu South,Gatundu North,Juja,Thika Town,Ruiru,Githunguri,Kiambu,Kiambaa,Kabete,Kikuyu,Limuru,Lari',
  turkana: 'Turkana North,Turkana West,Turkana Central,Loima,Turkana South,Turkana East',
  'west-pokot': 'Kapenguria,Sigor,Kacheliba,Pokot South',
  samburu: 'Samburu West,Samburu North,Samburu East',
  'trans-nzoia': 'Kwanza,Endebess,Saboti,Kiminini,Cherangany',
  'uasin-gishu': 'Soy,Turbo,Moiben,Ainabkoi,Kapseret,Kesses',
  'elgeyo-marakwet': 'Marakwet East,Marakwet West,Keiyo North,Keiyo South',
  nandi: 'Tinderet,Aldai,Nandi Hills,Chesumei,Emgwen,Mosop',
  baringo: 'Tiaty,Baringo North,Baringo Central,Baringo South,Mogotio,Eldama Ravine',
  laikipia: 'Laikipia West,Laikipia East,Laikipia North',
  nakuru:
    'Molo,Njoro,Naivasha,Gilgil,Kuresoi South,Kuresoi North,Subukia,Rongai,Bahati,Nakuru Town West,Nakuru Town East',
  narok: 'Kilgoris,Emurua Dikirr,Narok North,Narok East,Narok South,Narok West',
  kajiado: 'Kajiado North,Kajiado Central,Kajiado East,Kajiado West,Kajiado South',
  kericho: 'Kipkelion East,Kipkelion West,Ainamoi,Bureti,Belgut,Sigowet/Soin',
  bomet: 'Sotik,Chepalungu,Bomet East,Bomet Central,Konoin',
  kakamega:
    'Lugari,Likuyani,Malava,Lurambi,Navakholo,Mumias West,Mumias East,Matungu,Butere,Khwisero,Shinyalu,Ikolomani',
  vihiga: 'Vihiga,Sabatia,Hamisi,Luanda,Emuhaya',
  bungoma: 'Mount Elgon,Sirisia,Kabuchai,Bumula,Kanduyi,Webuye East,Webuye West,Kimilili,Tongaren',
  busia: 'Teso North,Teso South,Nambale,Matayos,Butula,Funyula,Budalangi',
  siaya: 'Ugenya,Ugunja,Alego Usonga,Gem,Bondo,Rarieda',
  kisumu: 'Kisumu East,Kisumu West,Kisumu Central,Seme,Nyando,Muhoroni,Nyakach',
  'homa-bay': 'Kasipul,Kabondo Kasipul,Karachuonyo,Rangwe,Homa Bay Town,Ndhiwa,Suba North,Suba South',
  migori: 'Rongo,Awendo,Suna East,Suna West,Uriri,Nyatike,Kuria West,Kuria East',
  kisii:
    'Bonchari,South Mugirango,Bomachoge Borabu,Bobasi,Bomachoge Chache,Nyaribari Masaba,Nyaribari Chache,Kitutu Chache North,Kitutu Chache South',
  nyamira: 'Kitutu Masaba,West Mugirango,North Mugirango,Borabu',
  nairobi:
    'Westlands,Dagoretti North,Dagoretti South,Langata,Kibra,Roysambu,Kasarani,Ruaraka,Embakasi South,Embakasi North,Embakasi Central,Embakasi East,Embakasi West,Makadara,Kamukunji,Starehe,Mathare',
};

/** A name as it stands in a URL and in the table: "Chuka/Igambang'ombe" is chuka-igambangombe. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-');

/** The sub-counties of a county, in the official order. */
export const subCountiesOf = (county: CountySlug): { slug: string; name: string }[] =>
  names[county].split(',').map((name) => ({ slug: slug(name), name }));

/** Whether a sub-county, by its slug, lies in a county. */
export const isSubCountyOf = (county: CountySlug, subCounty: string): boolean =>
  subCountiesOf(county).some((one) => one.slug === subCounty);

/** The name of a county's sub-county; the slug itself where the list does not know it. */
export const subCountyName = (county: CountySlug, subCounty: string): string =>
  subCountiesOf(county).find((one) => one.slug === subCounty)?.name ?? subCounty;
