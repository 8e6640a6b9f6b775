import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ShortcutName } from './shortcuts.ts'

/** What each shortcut does. */
export const shortcutWords: Readonly<Record<ShortcutName, MessageDescriptor>> = {
  SEARCH: msg`Cari halaman atau tindakan`,
  HOME: msg`Ke Beranda`,
  WORKERS: msg`Ke daftar pekerja`,
  REGISTER: msg`Daftarkan pekerja`,
  NEXT: msg`Orang berikutnya yang menunggu verifikasi Anda`,
  AUDIT: msg`Ke catatan audit`,
  PEOPLE: msg`Ke orang dan peran`,
  SHORTCUTS: msg`Perlihatkan tombol pintas ini`,
  MOVE: msg`Berpindah; semua dapat dicapai tanpa tetikus`,
  CLOSE: msg`Tutup jendela yang terbuka`,
}
