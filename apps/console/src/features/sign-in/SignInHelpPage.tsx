import { Trans, useLingui } from '@lingui/react/macro'
import { PublicText } from './PublicText.tsx'

/** What somebody at the door can do by themselves. */
export function SignInHelpPage() {
  const { t } = useLingui()
  return (
    <PublicText title={t`Bantuan masuk`}>
      <h2>
        <Trans>Belum punya akun</Trans>
      </h2>
      <p>
        <Trans>
          Akun diberikan lewat undangan. Mintalah kepada administrator Payung di instansi Anda; undangan datang lewat
          surel dan berlaku beberapa hari.
        </Trans>
      </p>
      <h2>
        <Trans>Lupa kata sandi</Trans>
      </h2>
      <p>
        <Trans>
          Pilih “Lupa?” di samping kata sandi dan isi surel dinas Anda. Tautan yang datang berlaku satu jam. Semua
          perangkat lain dikeluarkan begitu kata sandi diganti.
        </Trans>
      </p>
      <h2>
        <Trans>Ponsel untuk kode keamanan hilang</Trans>
      </h2>
      <p>
        <Trans>
          Masuklah dengan salah satu kode cadangan yang Anda simpan. Tanpa kode cadangan, administrator instansi Anda
          mengundang Anda lagi.
        </Trans>
      </p>
      <h2>
        <Trans>Terlalu sering salah</Trans>
      </h2>
      <p>
        <Trans>
          Setelah beberapa kali salah, akun menunggu sebentar; lamanya tertulis di halaman masuk. Bila bukan Anda yang
          mencoba, beri tahu administrator instansi Anda.
        </Trans>
      </p>
    </PublicText>
  )
}
