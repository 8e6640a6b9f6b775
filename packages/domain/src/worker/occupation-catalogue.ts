/** Where a worker earns: the four ecosystems of the province's policy. */
export type EcosystemCode = 'VILLAGE' | 'MARKET' | 'ECOMMERCE_MSME' | 'VULNERABLE'

export interface Ecosystem {
  readonly code: EcosystemCode
  readonly nameId: string
  readonly nameEn: string
}

/** In the order of the policy, which is also that of charts. */
export const ECOSYSTEMS: readonly Ecosystem[] = [
  { code: 'VILLAGE', nameId: 'Desa', nameEn: 'Village' },
  { code: 'MARKET', nameId: 'Pasar', nameEn: 'Market' },
  { code: 'ECOMMERCE_MSME', nameId: 'E-commerce dan UMKM', nameEn: 'E-commerce and small enterprise' },
  { code: 'VULNERABLE', nameId: 'Pekerja rentan', nameEn: 'Vulnerable workers' },
]

export interface Occupation {
  readonly code: string
  readonly nameId: string
  readonly nameEn: string
  readonly ecosystem: EcosystemCode
  /** Other ways in which files name it, those of the population office (`PETANI/PEKEBUN`) included. */
  readonly synonyms: readonly string[]
}

/**
 * The occupations that the sources name, and those that the population office prints on family cards and that occur
 * among them. First load of the catalogue; the database holds what an administrator made of it.
 */
export const OCCUPATIONS: readonly Occupation[] = [
  ...inEcosystem('VILLAGE', [
    [
      'FARMER',
      'Petani',
      'Farmer',
      'tani; petani pekebun; petani padi; petani sawah; bertani; petani penggarap; petani sayur',
    ],
    ['FIELD_FARMER', 'Petani ladang', 'Dry-field farmer', 'peladang; berladang'],
    ['CORN_FARMER', 'Petani jagung', 'Corn farmer', 'tani jagung'],
    [
      'PLANTER',
      'Pekebun',
      'Planter',
      'berkebun; kebun; petani sawit; petani kelapa sawit; petani kelapa; petani lada; pekebun sawit',
    ],
    ['RUBBER_FARMER', 'Petani karet', 'Rubber farmer', 'pekebun karet; tani karet'],
    ['RUBBER_TAPPER', 'Penyadap karet', 'Rubber tapper', 'penoreh; penoreh karet; noreh; noreh getah; penoreh getah'],
    [
      'FARM_LABOURER',
      'Buruh tani',
      'Farm labourer',
      'buruh tani perkebunan; buruh kebun; buruh perkebunan; buruh sawit; buruh peternakan',
    ],
    ['LIVESTOCK_KEEPER', 'Peternak', 'Livestock keeper', 'ternak; beternak; peternakan; peternak ayam; peternak sapi'],
    [
      'FISHER',
      'Nelayan',
      'Fisher',
      'nelayan perikanan; nelayan kecil; nelayan tradisional; penangkap ikan; buruh nelayan; buruh nelayan perikanan',
    ],
    [
      'FISH_FARMER',
      'Pembudidaya ikan',
      'Fish farmer',
      'petambak; petani tambak; petani ikan; budidaya ikan; petani keramba',
    ],
    [
      'RT_HEAD',
      'Ketua RT',
      'Head of a neighbourhood (RT)',
      'rt; pak rt; ketua rukun tetangga; pengurus rt; ketua rt rw; rt rw',
    ],
    ['RW_HEAD', 'Ketua RW', 'Head of a hamlet ward (RW)', 'rw; ketua rukun warga; pengurus rw'],
    ['HAMLET_HEAD', 'Kepala dusun', 'Head of a hamlet', 'kadus; kepala lingkungan; kepala kampung'],
    [
      'VILLAGE_OFFICIAL',
      'Perangkat desa',
      'Village official',
      'aparat desa; aparatur desa; staf desa; kaur desa; kaur; kasi desa; linmas; hansip',
    ],
    [
      'VILLAGE_COUNCIL_MEMBER',
      'Anggota BPD',
      'Member of the village council (BPD)',
      'bpd; ketua bpd; badan permusyawaratan desa; anggota badan permusyawaratan desa',
    ],
    [
      'POSYANDU_CADRE',
      'Kader posyandu',
      'Posyandu health cadre',
      'kader; posyandu; kader kesehatan; kader pkk; kader kb; kader desa; kader pembangunan manusia',
    ],
    [
      'COMMUNITY_FIGURE',
      'Tokoh masyarakat',
      'Community figure',
      'tokoh adat; toga; toma; tomas; temenggung; pengurus adat; tokoh pemuda; tokoh agama',
    ],
  ]),
  ...inEcosystem('MARKET', [
    [
      'TRADER',
      'Pedagang',
      'Trader',
      'dagang; berdagang; perdagangan; pedagang pasar; penjual; pedagang keliling; jualan',
    ],
    [
      'SMALL_TRADER',
      'Pedagang kecil',
      'Small trader',
      'pedagang kaki lima; pkl; pedagang asongan; warung; pemilik warung; pedagang kelontong',
    ],
    [
      'VEGETABLE_SELLER',
      'Pedagang sayur',
      'Vegetable seller',
      'penjual sayur; tukang sayur; pedagang sayuran; pedagang sayur keliling',
    ],
    ['FISH_SELLER', 'Pedagang ikan', 'Fish seller', 'penjual ikan; pedagang ikan keliling'],
    [
      'FOOD_SELLER',
      'Pedagang makanan',
      'Food seller',
      'penjual makanan; penjual kue; pedagang bakso; penjual gorengan; juru masak; pedagang minuman',
    ],
    [
      'PORTER',
      'Buruh angkut',
      'Porter',
      'kuli; kuli angkut; kuli panggul; buruh pasar; buruh pelabuhan; buruh bongkar muat; tkbm',
    ],
    ['PARKING_ATTENDANT', 'Juru parkir', 'Parking attendant', 'tukang parkir; jukir; parkir'],
  ]),
  ...inEcosystem('ECOMMERCE_MSME', [
    [
      'MICRO_ENTREPRENEUR',
      'Pelaku UMKM',
      'Micro-entrepreneur',
      'umkm; pelaku usaha mikro; usaha mikro; wiraswasta; wirausaha; usaha kecil; pelaku usaha; industri rumah tangga',
    ],
    [
      'ONLINE_SELLER',
      'Pedagang daring',
      'Online seller',
      'pedagang online; penjual online; jualan online; toko online; olshop',
    ],
    [
      'WEAVER',
      'Penganyam',
      'Weaver',
      'penganyam tikar; pengrajin anyaman; anyaman; penenun; pengrajin tenun; tukang anyam',
    ],
    ['CRAFTSPERSON', 'Pengrajin', 'Craftsperson', 'perajin; kerajinan; pengukir; pandai besi; tukang las pandai besi'],
    ['TAILOR', 'Penjahit', 'Tailor', 'tukang jahit; menjahit; jahit; konveksi'],
    ['HAIRDRESSER', 'Penata rambut', 'Hairdresser', 'tukang cukur; pangkas rambut; salon; penata rias'],
    ['REPAIRER', 'Montir', 'Repairer', 'mekanik; bengkel; tukang servis; tukang sol sepatu; tambal ban'],
    [
      'MOTORCYCLE_TAXI_DRIVER',
      'Ojek',
      'Motorcycle taxi driver',
      'tukang ojek; pengemudi ojek; ojek online; ojol; pengojek; driver ojol; kurir; becak; tukang becak',
    ],
  ]),
  ...inEcosystem('VULNERABLE', [
    [
      'CASUAL_LABOURER',
      'Buruh harian lepas',
      'Casual labourer',
      'buruh; buruh harian; bhl; buruh lepas; pekerja harian lepas; pekerja lepas; serabutan; kerja serabutan; tenaga harian lepas; freelance',
    ],
    [
      'BUILDER',
      'Tukang bangunan',
      'Builder',
      'tukang; tukang batu; tukang kayu; buruh bangunan; kuli bangunan; tukang cat; tukang listrik; tukang las',
    ],
    [
      'DRIVER',
      'Sopir',
      'Driver',
      'supir; pengemudi; driver; sopir angkot; sopir truk; sopir angkutan; sopir oplet; motoris; motoris speed',
    ],
    [
      'DOMESTIC_WORKER',
      'Asisten rumah tangga',
      'Domestic worker',
      'art; pembantu; pembantu rumah tangga; prt; pekerja rumah tangga; tukang cuci; pengasuh anak',
    ],
    ['SCAVENGER', 'Pemulung', 'Scavenger', 'pengepul; pemulung sampah; pengumpul barang bekas'],
    [
      'CLEANER',
      'Petugas kebersihan',
      'Cleaner',
      'tukang sapu; penyapu jalan; pasukan kuning; petugas sampah; tukang sampah; cleaning service',
    ],
    ['GUARD', 'Penjaga malam', 'Night watch', 'penjaga; waker; jaga malam; penjaga sekolah; satpam'],
    [
      'QURAN_TEACHER',
      'Guru ngaji',
      'Qur’an teacher',
      'guru mengaji; guru tpa; guru tpq; guru quran; guru alquran; ustadz; ustadzah; ustad; ustadz mubaligh; guru madrasah; guru sekolah minggu',
    ],
    [
      'FUNERAL_RITES_WORKER',
      'Petugas fardu kifayah',
      'Funeral rites worker',
      'fardu kifayah; petugas fardhu kifayah; fardhu kifayah; pemandi jenazah; penggali kubur; pengurus jenazah; bilal mayit',
    ],
    [
      'MOSQUE_KEEPER',
      'Imam atau marbot',
      'Imam or mosque keeper',
      'imam; marbot; marbut; imam masjid; marbot masjid; imam marbot; penjaga masjid; bilal; khatib; muazin',
    ],
    [
      'CHURCH_WORKER',
      'Pelayan gereja',
      'Church worker',
      'koster; pengurus gereja; pendeta; pastor; katekis; guru injil; rohaniwan; pelayan agama',
    ],
    [
      'VOLUNTEER_FIREFIGHTER',
      'Pemadam kebakaran swasta',
      'Volunteer firefighter',
      'relawan pemadam kebakaran; relawan pemadam; pemadam; pemadam kebakaran; damkar; relawan damkar; damkar swasta; pemadam swasta; petugas pemadam kebakaran',
    ],
    [
      'HONORARY_STAFF',
      'Tenaga honorer',
      'Honorary staff',
      'honorer; karyawan honorer; pegawai honorer; guru honorer; tenaga kontrak; thl; non asn; pegawai tidak tetap; ptt',
    ],
  ]),
]

type Entry = readonly [code: string, nameId: string, nameEn: string, synonyms: string]

function inEcosystem(ecosystem: EcosystemCode, entries: readonly Entry[]): Occupation[] {
  return entries.map(([code, nameId, nameEn, synonyms]) => ({
    code,
    nameId,
    nameEn,
    ecosystem,
    synonyms: synonyms.split('; '),
  }))
}
