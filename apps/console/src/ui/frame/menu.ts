import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Permission } from '@payung/domain/access/permission'
import {
  type Icon,
  IconChartBar,
  IconGavel,
  IconHome,
  IconScale,
  IconSettings,
  IconUmbrella,
  IconUsers,
} from '@tabler/icons-react'

export interface MenuItem {
  readonly to: string
  readonly label: MessageDescriptor
  readonly icon: Icon
  /** Any of these opens the item; none means that everyone has it. */
  readonly needs: readonly Permission[]
  readonly below?: readonly SubItem[]
}

export interface SubItem {
  readonly to: string
  readonly label: MessageDescriptor
  readonly needs: readonly Permission[]
}

/** Every menu item of the console, at most seven on top. Which of them stand there is decided by permissions. */
export const menu: readonly MenuItem[] = [
  { to: '/', label: msg`Beranda`, icon: IconHome, needs: [] },
  {
    to: '/pekerja',
    label: msg`Pekerja`,
    icon: IconUsers,
    needs: ['WORKER_READ'],
    below: [
      { to: '/pekerja', label: msg`Semua pekerja`, needs: ['WORKER_READ'] },
      { to: '/pekerja/ganda', label: msg`Dugaan ganda`, needs: ['DUPLICATE_DECIDE'] },
      { to: '/pekerja/usulan', label: msg`Usulan perbaikan`, needs: ['PROPOSAL_DECIDE'] },
      { to: '/pekerja/serah-terima', label: msg`Serah terima`, needs: ['CUSTODY_DECIDE', 'CUSTODY_REQUEST'] },
      { to: '/impor', label: msg`Impor`, needs: ['IMPORT_RUN'] },
      { to: '/kotak-keluar', label: msg`Kotak keluar`, needs: ['WORKER_REGISTER', 'WORKER_VERIFY'] },
    ],
  },
  {
    to: '/program',
    label: msg`Program`,
    icon: IconUmbrella,
    needs: ['PROGRAMME_READ'],
    below: [
      { to: '/program', label: msg`Semua program`, needs: ['PROGRAMME_READ'] },
      { to: '/kohort', label: msg`Kohort`, needs: ['COHORT_READ'] },
      { to: '/putaran', label: msg`Putaran usulan`, needs: ['PROGRAMME_READ'] },
      { to: '/simulasi', label: msg`Simulasi pembiayaan`, needs: ['PROGRAMME_READ'] },
      { to: '/penetapan', label: msg`Penetapan per wilayah`, needs: ['PROGRAMME_READ'] },
      { to: '/usulan', label: msg`Usulan kami`, needs: ['ROUND_PROPOSE'] },
      { to: '/verifikasi', label: msg`Kunjungan`, needs: ['WORKER_VERIFY', 'WORKER_UPDATE'] },
      { to: '/pemadanan', label: msg`Pemadanan`, needs: ['WORKER_VERIFY', 'WORKER_UPDATE'] },
    ],
  },
  {
    to: '/keputusan',
    label: msg`Keputusan`,
    icon: IconGavel,
    needs: ['DECREE_READ', 'DECREE_COPY_READ', 'CONTRIBUTION_READ', 'BUDGET_READ'],
    below: [
      { to: '/keputusan', label: msg`Semua keputusan`, needs: ['DECREE_READ'] },
      {
        to: '/meja',
        label: msg`Meja keputusan`,
        needs: ['DECREE_DRAFT', 'DECREE_REVIEW', 'DECREE_APPROVE', 'DECREE_SIGN'],
      },
      { to: '/iuran', label: msg`Daftar iuran`, needs: ['CONTRIBUTION_READ'] },
      { to: '/anggaran', label: msg`Anggaran`, needs: ['BUDGET_READ'] },
      { to: '/tembusan', label: msg`Tembusan keputusan`, needs: ['DECREE_COPY_READ'] },
      { to: '/verifikasi-ulang', label: msg`Verifikasi ulang`, needs: ['DECREE_READ'] },
      { to: '/keputusan/pengaturan', label: msg`Jalur dan naskah baku`, needs: ['DECREE_READ'] },
    ],
  },
  {
    to: '/perjanjian',
    label: msg`Dasar hukum`,
    icon: IconScale,
    needs: ['AGREEMENT_READ'],
    below: [
      { to: '/perjanjian', label: msg`Perjanjian`, needs: ['AGREEMENT_READ'] },
      { to: '/dasar-hukum', label: msg`Peraturan`, needs: ['AGREEMENT_READ'] },
      { to: '/tarif', label: msg`Tarif iuran`, needs: ['PROGRAMME_READ', 'REFERENCE_DATA_KEEP'] },
    ],
  },
  {
    to: '/audit',
    label: msg`Laporan & audit`,
    icon: IconChartBar,
    needs: ['AUDIT_READ', 'WORKER_EXPORT'],
    below: [
      { to: '/audit', label: msg`Catatan audit`, needs: ['AUDIT_READ'] },
      { to: '/latar', label: msg`Pekerjaan latar`, needs: [] },
    ],
  },
  {
    to: '/orang',
    label: msg`Orang & peran`,
    icon: IconSettings,
    needs: ['PEOPLE_MANAGE'],
    below: [
      { to: '/orang', label: msg`Orang & peran`, needs: ['PEOPLE_MANAGE'] },
      { to: '/wilayah/nama-lama', label: msg`Nama lama wilayah`, needs: ['REFERENCE_DATA_KEEP'] },
    ],
  },
]

/** The menu of somebody with these permissions. */
export function menuFor(permissions: readonly string[]): readonly MenuItem[] {
  const open = ({ needs }: { needs: readonly Permission[] }) =>
    needs.length === 0 || needs.some((permission) => permissions.includes(permission))
  return menu.filter(open).map((item) => {
    const below = item.below?.filter(open)
    // The item itself leads to what is open to them: the first below it where its own page is not.
    const to = below?.some((page) => page.to === item.to) === false ? (below[0]?.to ?? item.to) : item.to
    return below === undefined ? item : { ...item, to, below }
  })
}

/** Whether an item is the one that an address belongs to. */
export function isActive(item: MenuItem, pathname: string): boolean {
  const addresses = [item.to, ...(item.below ?? []).map(({ to }) => to)]
  return addresses.some((address) => (address === '/' ? pathname === '/' : isAt(address, pathname)))
}

/** The deepest sub-item that an address belongs to: `/pekerja/usulan` is not also `/pekerja`. */
export function activeSubItem(item: MenuItem, pathname: string): SubItem | undefined {
  return (item.below ?? []).filter(({ to }) => isAt(to, pathname)).toSorted((a, b) => b.to.length - a.to.length)[0]
}

function isAt(address: string, pathname: string): boolean {
  return pathname === address || pathname.startsWith(`${address}/`)
}
