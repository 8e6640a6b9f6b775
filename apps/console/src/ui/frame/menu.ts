import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Permission } from '@payung/domain/access/permission'
import {
  type Icon,
  IconChartBar,
  IconCoins,
  IconDots,
  IconGavel,
  IconHome,
  IconListCheck,
  IconMessagePlus,
  IconScale,
  IconSettings,
  IconUserCheck,
  IconUsers,
} from '@tabler/icons-react'
import type { Viewer } from '../../session/viewer.ts'

/** What decides about a menu: permissions, the kind of organisation, and the part of it that somebody works for. */
export interface MenuViewer {
  readonly permissions: readonly string[]
  readonly tenant: Pick<Viewer['tenant'], 'kind'>
  readonly scope: {
    readonly areaPrefix: string
    readonly area: { readonly level: string } | null
    readonly agency: { readonly id: string } | null
  }
  /** How many messages of this device have not been sent. */
  readonly unsent: number
}

export interface MenuItem {
  readonly to: string
  readonly label: MessageDescriptor
  readonly icon: Icon
  readonly below: readonly SubItem[]
  /** Folded away on a phone: what one looks up now and then. */
  readonly isSeldom?: true
}

export interface SubItem {
  readonly to: string
  readonly label: MessageDescriptor
  /** Pages that are parts of this one and have addresses of their own. */
  readonly parts: readonly string[]
}

interface MenuPage {
  readonly to: string
  readonly label: MessageDescriptor
  /** Any of these opens the page; none means that everyone has it. */
  readonly needs: readonly Permission[]
  /** Refused to members of an area or agency (`TENANT`), or of an agency alone (`PEOPLE`): agencies are not told apart there. */
  readonly whole?: 'TENANT' | 'PEOPLE'
  /** The page is one of several under one label: the first open one is led to. */
  readonly parts?: readonly Pick<MenuPage, 'to' | 'needs'>[]
  readonly waits?: true
}

/** Every page that has a place in a menu. Who adds a page writes it here, and its name into the sections of those who work with it. */
const pages = {
  home: { to: '/', label: msg`Beranda`, needs: [] },
  workers: { to: '/pekerja', label: msg`Semua pekerja`, needs: ['WORKER_READ'] },
  dataInbox: {
    to: '/pekerja/ganda',
    label: msg`Perlu keputusan data`,
    needs: ['DUPLICATE_DECIDE', 'PROPOSAL_DECIDE', 'CUSTODY_DECIDE', 'CUSTODY_REQUEST'],
    parts: [
      { to: '/pekerja/ganda', needs: ['DUPLICATE_DECIDE'] },
      { to: '/pekerja/usulan', needs: ['PROPOSAL_DECIDE'] },
      { to: '/pekerja/serah-terima', needs: ['CUSTODY_DECIDE', 'CUSTODY_REQUEST'] },
    ],
  },
  reports: { to: '/lapor', label: msg`Laporkan peristiwa`, needs: ['LIFE_EVENT_REPORT'] },
  claims: { to: '/klaim', label: msg`Klaim keluarga`, needs: ['CLAIM_READ'] },
  claimAnswers: { to: '/klaim/jawaban', label: msg`Jawaban BPJS`, needs: ['CLAIM_READ'], whole: 'TENANT' },
  eventLists: { to: '/klaim/daftar-peristiwa', label: msg`Daftar peristiwa`, needs: ['CLAIM_READ'], whole: 'TENANT' },
  earlierBenefits: {
    to: '/klaim/terdahulu',
    label: msg`Klaim terdahulu`,
    needs: ['CLAIM_READ', 'AUDIT_READ'],
    whole: 'TENANT',
  },
  scholarships: { to: '/beasiswa', label: msg`Beasiswa anak`, needs: ['CLAIM_READ'] },
  handovers: {
    to: '/klaim/penyerahan',
    label: msg`Penyerahan santunan`,
    needs: ['CLAIM_READ', 'AUDIT_READ'],
    whole: 'TENANT',
  },
  imports: { to: '/impor', label: msg`Impor`, needs: ['IMPORT_RUN'] },
  outbox: {
    to: '/kotak-keluar',
    label: msg`Kotak keluar`,
    needs: ['WORKER_REGISTER', 'WORKER_VERIFY', 'LIFE_EVENT_REPORT'],
    waits: true,
  },
  programmes: { to: '/program', label: msg`Program`, needs: ['PROGRAMME_READ'] },
  rounds: { to: '/putaran', label: msg`Putaran usulan`, needs: ['PROGRAMME_READ'] },
  ourProposals: { to: '/usulan', label: msg`Usulan kami`, needs: ['ROUND_PROPOSE'] },
  visits: { to: '/verifikasi', label: msg`Kunjungan`, needs: ['WORKER_VERIFY', 'WORKER_UPDATE'] },
  registers: { to: '/pemadanan', label: msg`Pemadanan`, needs: ['WORKER_VERIFY', 'WORKER_UPDATE'] },
  cohorts: { to: '/kohort', label: msg`Daftar penerima`, needs: ['COHORT_READ'], whole: 'PEOPLE' },
  decrees: { to: '/keputusan', label: msg`Semua keputusan`, needs: ['DECREE_READ'], whole: 'PEOPLE' },
  desk: {
    to: '/meja',
    label: msg`Meja keputusan`,
    needs: ['DECREE_DRAFT', 'DECREE_REVIEW', 'DECREE_APPROVE', 'DECREE_SIGN'],
    whole: 'TENANT',
  },
  reverifications: {
    to: '/verifikasi-ulang',
    label: msg`Verifikasi ulang`,
    needs: ['DECREE_READ'],
    whole: 'PEOPLE',
  },
  copies: { to: '/tembusan', label: msg`Tembusan keputusan`, needs: ['DECREE_COPY_READ'], whole: 'PEOPLE' },
  lists: { to: '/iuran', label: msg`Daftar iuran`, needs: ['CONTRIBUTION_READ'], whole: 'TENANT' },
  orders: {
    to: '/iuran/perintah-bayar',
    label: msg`Perintah pembayaran`,
    needs: ['CONTRIBUTION_READ'],
    whole: 'TENANT',
  },
  credits: { to: '/iuran/kelebihan', label: msg`Kelebihan iuran`, needs: ['CONTRIBUTION_READ'], whole: 'TENANT' },
  budget: { to: '/anggaran', label: msg`Anggaran`, needs: ['BUDGET_READ'], whole: 'TENANT' },
  requests: {
    to: '/permintaan-pembiayaan',
    label: msg`Permintaan pembiayaan`,
    needs: ['CONTRIBUTION_READ', 'FUNDING_CONSENT'],
    whole: 'TENANT',
  },
  requestsOfUs: {
    to: '/permintaan-pembiayaan',
    label: msg`Permintaan pembiayaan`,
    needs: ['AGREEMENT_READ'],
    whole: 'TENANT',
  },
  pledges: { to: '/janji', label: msg`Janji CSR`, needs: ['PLEDGE_READ'], whole: 'TENANT' },
  pledgeOverview: { to: '/janji/ikhtisar', label: msg`Ikhtisar janji`, needs: ['PLEDGE_READ'], whole: 'TENANT' },
  companyApplications: {
    to: '/mitra/pendaftaran',
    label: msg`Pendaftaran perusahaan`,
    needs: ['COMPANY_VERIFY', 'COMPANY_ADMIT'],
    whole: 'TENANT',
  },
  ledger: { to: '/buku', label: msg`Buku iuran`, needs: ['LEDGER_READ'], whole: 'TENANT' },
  agreements: { to: '/perjanjian', label: msg({ message: 'Perjanjian', context: 'list' }), needs: ['AGREEMENT_READ'] },
  regulations: { to: '/dasar-hukum', label: msg({ message: 'Peraturan', context: 'list' }), needs: ['AGREEMENT_READ'] },
  tariffs: { to: '/tarif', label: msg`Tarif iuran`, needs: ['PROGRAMME_READ', 'REFERENCE_DATA_KEEP'] },
  gaps: { to: '/kalender-celah', label: msg`Kalender celah`, needs: ['DECREE_READ'], whole: 'PEOPLE' },
  protection: { to: '/perlindungan', label: msg`Siapa membayar`, needs: ['CONTRIBUTION_READ'], whole: 'PEOPLE' },
  coverage: { to: '/cakupan', label: msg`Cakupan`, needs: ['PROGRAMME_READ'], whole: 'PEOPLE' },
  designations: { to: '/penetapan', label: msg`Penetapan per wilayah`, needs: ['PROGRAMME_READ'] },
  simulation: { to: '/simulasi', label: msg`Simulasi pembiayaan`, needs: ['PROGRAMME_READ'] },
  audit: { to: '/audit', label: msg`Catatan audit`, needs: ['AUDIT_READ'], whole: 'TENANT' },
  people: { to: '/orang', label: msg`Orang & peran`, needs: ['PEOPLE_MANAGE'] },
  decreeRules: {
    to: '/keputusan/pengaturan',
    label: msg`Jalur dan naskah baku`,
    needs: ['DECREE_CONFIGURE', 'DECREE_REVIEW', 'DECREE_APPROVE', 'DECREE_SIGN'],
    whole: 'TENANT',
  },
  formerNames: {
    to: '/wilayah/nama-lama',
    label: msg`Nama lama wilayah`,
    needs: ['REFERENCE_DATA_KEEP'],
    whole: 'TENANT',
  },
} satisfies Record<string, MenuPage>

type PageName = keyof typeof pages

interface Section {
  readonly label: MessageDescriptor
  readonly icon: Icon
  readonly pages: readonly PageName[]
  readonly isSeldom?: true
  /** Where the menu would be longer than seven, this section stands with the one before it, under this label. */
  readonly joined?: MessageDescriptor
  /** Which section joins first: the lowest. */
  readonly joins?: number
}

const home: Section = { label: msg`Beranda`, icon: IconHome, pages: ['home'] }
const workers: Section = {
  label: msg`Pekerja`,
  icon: IconUsers,
  pages: [
    'workers',
    'dataInbox',
    'claims',
    'claimAnswers',
    'eventLists',
    'earlierBenefits',
    'scholarships',
    'handovers',
    'imports',
    'outbox',
  ],
}
const legalBasis: Section = {
  label: msg`Dasar hukum`,
  icon: IconScale,
  pages: ['agreements', 'regulations', 'tariffs'],
}
const money: Section = {
  label: msg`Iuran & anggaran`,
  icon: IconCoins,
  pages: [
    'lists',
    'orders',
    'credits',
    'budget',
    'requests',
    'pledges',
    'pledgeOverview',
    'companyApplications',
    'ledger',
  ],
}
const reports: Section = {
  label: msg`Laporan`,
  icon: IconChartBar,
  pages: ['gaps', 'protection', 'coverage', 'designations', 'simulation', 'audit'],
}
const settings: Section = {
  label: msg`Pengaturan`,
  icon: IconSettings,
  pages: ['people', 'decreeRules', 'formerNames'],
  joined: msg`Laporan & pengaturan`,
  joins: 3,
}

/** In the order of the year's work: who is proposed, checked, listed, decided upon and paid for. */
const menus = {
  GOVERNMENT: [
    home,
    workers,
    { label: msg`Pengusulan`, icon: IconMessagePlus, pages: ['programmes', 'rounds', 'ourProposals'] },
    {
      label: msg`Verifikasi`,
      icon: IconUserCheck,
      pages: ['visits', 'registers'],
      joined: msg`Pengusulan & verifikasi`,
      joins: 2,
    },
    { label: msg`Daftar penerima`, icon: IconListCheck, pages: ['cohorts'] },
    {
      label: msg`Keputusan`,
      icon: IconGavel,
      pages: ['decrees', 'desk', 'copies', 'reverifications'],
      joined: msg`Penerima & keputusan`,
      joins: 1,
    },
    money,
    legalBasis,
    reports,
    settings,
  ],
  TREASURY: [
    home,
    money,
    { label: msg`Keputusan`, icon: IconGavel, pages: ['decrees', 'cohorts', 'copies'] },
    { ...workers, pages: ['workers', 'outbox'] },
    { ...legalBasis, pages: ['tariffs', 'agreements', 'regulations'] },
    { ...reports, pages: ['gaps', 'protection', 'simulation'] },
  ],
  VILLAGE: [
    home,
    { ...workers, pages: ['workers', 'reports', 'dataInbox', 'claims', 'outbox'] },
    { label: msg`Pengusulan`, icon: IconMessagePlus, pages: ['ourProposals', 'visits'] },
    { label: msg`Keputusan`, icon: IconGavel, pages: ['decrees', 'copies'] },
    {
      label: msg({ message: 'Lainnya', context: 'menu' }),
      icon: IconDots,
      isSeldom: true,
      pages: [
        ...(['imports', 'scholarships', 'programmes', 'cohorts', 'gaps', 'protection'] as const),
        ...(['coverage', 'agreements', 'regulations'] as const),
      ],
    },
  ],
  INSURER: [
    home,
    { ...workers, pages: ['workers', 'imports', 'ourProposals'] },
    // An insurer pays for nobody: no decree may ask it to (`read_funding_rules.sql`).
    { label: msg`Keputusan`, icon: IconGavel, pages: ['copies'] },
    legalBasis,
    { ...reports, pages: ['audit'] },
    { ...settings, pages: ['people'] },
  ],
  PAYER: [
    home,
    { ...workers, pages: ['workers'] },
    {
      ...money,
      label: msg`Pembiayaan`,
      pages: ['pledges', 'requestsOfUs', 'lists', 'credits', 'protection', 'copies'],
    },
    { label: msg`Pengusulan`, icon: IconMessagePlus, pages: ['ourProposals'] },
    legalBasis,
    { ...reports, pages: ['audit'] },
    { ...settings, pages: ['people'] },
  ],
} satisfies Record<string, readonly Section[]>

/** More than this nobody reads at a glance. */
const ITEMS_MAX = 7

/** The menu of somebody: the sections of their kind of work with the pages that they can open. No item leads to a refusal. */
export function menuFor(viewer: MenuViewer): readonly MenuItem[] {
  const sections: readonly Section[] = menus[menuKindOf(viewer)]
  const standing = sections.flatMap((section) => {
    const below = section.pages.flatMap((name) => openPage(pages[name], viewer))
    return below.length === 0 ? [] : [{ ...section, below }]
  })
  while (standing.length > ITEMS_MAX) {
    const [next] = standing.filter(({ joins }) => joins !== undefined).sort((a, b) => Number(a.joins) - Number(b.joins))
    const at = next === undefined ? -1 : standing.indexOf(next)
    const before = standing[at - 1]
    if (next === undefined || before === undefined) break
    const { joins: _joins, ...section } = before
    standing.splice(at - 1, 2, {
      ...section,
      label: next.joined ?? next.label,
      below: [...before.below, ...next.below],
    })
  }
  return standing.flatMap(({ label, icon, below, isSeldom }) => {
    const [first] = below
    return first === undefined ? [] : [{ to: first.to, label, icon, below, ...(isSeldom && { isSeldom }) }]
  })
}

function menuKindOf({ permissions, tenant, scope }: MenuViewer): keyof typeof menus {
  if (tenant.kind === 'INSURER_REGION' || tenant.kind === 'INSURER_BRANCH') return 'INSURER'
  if (tenant.kind === 'COMPANY' || tenant.kind === 'INSTITUTION' || tenant.kind === 'AGENT_PARTNER') return 'PAYER'
  if (scope.area?.level === 'VILLAGE') return 'VILLAGE'
  const keepsBooks = permissions.includes('LEDGER_CLOSE') && !permissions.includes('WORKER_REGISTER')
  return keepsBooks && !permissions.includes('DECREE_APPROVE') ? 'TREASURY' : 'GOVERNMENT'
}

function openPage(page: MenuPage, viewer: MenuViewer): SubItem[] {
  if (page.waits && viewer.unsent === 0) return []
  const may = ({ needs }: Pick<MenuPage, 'needs'>) =>
    needs.length === 0 || needs.some((permission) => viewer.permissions.includes(permission))
  const { areaPrefix, agency } = viewer.scope
  if (page.whole !== undefined && (agency !== null || (page.whole === 'TENANT' && areaPrefix !== ''))) return []
  const parts = (page.parts ?? [page]).filter(may).map(({ to }) => to)
  const [first] = parts
  return first === undefined ? [] : [{ to: first, label: page.label, parts }]
}

/** Where an address stands in a menu: the deepest page that it belongs to, so that `/pekerja/usulan` is not also `/pekerja`. */
export function placeIn(
  items: readonly MenuItem[],
  pathname: string,
): { readonly item: MenuItem; readonly page: SubItem } | undefined {
  const places = items.flatMap((item) =>
    item.below.flatMap((page) =>
      page.parts.filter((part) => isAt(part, pathname)).map((part) => ({ item, page, depth: part.length })),
    ),
  )
  return places.toSorted((a, b) => b.depth - a.depth)[0]
}

function isAt(address: string, pathname: string): boolean {
  return address === '/' ? pathname === '/' : pathname === address || pathname.startsWith(`${address}/`)
}
