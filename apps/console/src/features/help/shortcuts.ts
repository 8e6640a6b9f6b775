import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Permission } from '@payung/domain/access/permission'

export interface Shortcut {
  /** One key, or two pressed after one another. */
  readonly keys: readonly string[]
  readonly does: MessageDescriptor
  /** Where it leads; the others are keys of the page or the browser. */
  readonly to?: string
  readonly needs?: Permission
}

/** After `g` (go) one letter names the page; nothing works with a single letter alone, which speech input would set off. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['Ctrl', 'K'], does: msg`Cari halaman atau tindakan` },
  { keys: ['g', 'b'], does: msg`Ke Beranda`, to: '/' },
  { keys: ['g', 'p'], does: msg`Ke daftar pekerja`, to: '/pekerja', needs: 'WORKER_READ' },
  { keys: ['g', 'd'], does: msg`Daftarkan pekerja`, to: '/pekerja/baru', needs: 'WORKER_REGISTER' },
  { keys: ['g', 'a'], does: msg`Ke catatan audit`, to: '/audit', needs: 'AUDIT_READ' },
  { keys: ['g', 'o'], does: msg`Ke orang dan peran`, to: '/orang', needs: 'PEOPLE_MANAGE' },
  { keys: ['Shift', '?'], does: msg`Perlihatkan tombol pintas ini` },
  { keys: ['Tab'], does: msg`Berpindah; semua dapat dicapai tanpa tetikus` },
  { keys: ['Esc'], does: msg`Menutup jendela yang terbuka` },
]

/** The page behind `g` and a letter, as far as the person may open it. */
export function placeBehind(letter: string, permissions: readonly string[]): string | null {
  const shortcut = shortcuts.find(({ keys, to }) => to !== undefined && keys[0] === 'g' && keys[1] === letter)
  if (shortcut?.to === undefined) return null
  return shortcut.needs === undefined || permissions.includes(shortcut.needs) ? shortcut.to : null
}
