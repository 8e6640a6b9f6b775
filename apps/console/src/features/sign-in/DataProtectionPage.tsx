import { Trans, useLingui } from '@lingui/react/macro'
import { PublicText } from './PublicText.tsx'

/** What is held about people, why, for how long, and what they may ask: for everybody, in particular for whom it is about. */
export function DataProtectionPage() {
  const { t } = useLingui()
  return (
    <PublicText title={t`Pelindungan data pribadi`}>
      <p>
        <Trans>
          Payung dipakai pemerintah untuk memasukkan pekerja rentan ke jaminan kecelakaan kerja dan jaminan kematian.
          Halaman ini berlaku bagi setiap orang yang datanya ada di dalamnya, menurut Undang-Undang Nomor 27 Tahun 2022
          tentang Pelindungan Data Pribadi.
        </Trans>
      </p>
      <h2>
        <Trans>Siapa yang bertanggung jawab</Trans>
      </h2>
      <p>
        <Trans>
          Pengendali data adalah pemerintah kabupaten atau kota tempat Anda tinggal. Provinsi, desa, perusahaan, dan
          BPJS Ketenagakerjaan hanya melihat yang diperlukan tugasnya; siapa melihat apa dicatat.
        </Trans>
      </p>
      <h2>
        <Trans>Apa yang disimpan, dan untuk apa</Trans>
      </h2>
      <ul>
        <li>
          <Trans>
            NIK, nomor kartu keluarga, nama, tempat dan tanggal lahir, jenis kelamin: agar orang yang tepat terlindungi.
          </Trans>
        </li>
        <li>
          <Trans>Alamat, desa, dan telepon: agar Anda ditemukan, dan iuran dibayar pemerintah yang berwenang.</Trans>
        </li>
        <li>
          <Trans>
            Pekerjaan, golongan penghasilan, dan desil kesejahteraan: untuk menentukan siapa yang didahulukan.
          </Trans>
        </li>
        <li>
          <Trans>Kepesertaan BPJS Ketenagakerjaan: agar tidak seorang pun dibayar dua kali atau terlewat.</Trans>
        </li>
        <li>
          <Trans>Foto KTP dan kartu keluarga, bila diberikan: untuk verifikasi dan klaim.</Trans>
        </li>
      </ul>
      <h2>
        <Trans>Atas dasar apa</Trans>
      </h2>
      <p>
        <Trans>
          Pelaksanaan tugas pemerintah untuk kepentingan umum dan pelayanan publik (Pasal 20 ayat 2 huruf e). Data tidak
          dijual, tidak dipakai untuk iklan, dan keputusan tidak diambil oleh mesin saja.
        </Trans>
      </p>
      <h2>
        <Trans>Bagaimana dijaga</Trans>
      </h2>
      <p>
        <Trans>
          NIK, nomor kartu keluarga, berkas, dan riwayat disimpan terenkripsi. NIK tampak tersamar; membukanya
          memerlukan alasan dan tercatat. Setiap instansi hanya melihat wilayahnya.
        </Trans>
      </p>
      <h2>
        <Trans>Berapa lama</Trans>
      </h2>
      <p>
        <Trans>
          Selama Anda terdaftar atau terlindungi, lalu selama kewajiban arsip dan pemeriksaan keuangan negara masih
          berlaku. Baris berkas yang diimpor dan berkas ekspor dihapus sendiri setelah beberapa hari.
        </Trans>
      </p>
      <h2>
        <Trans>Hak Anda</Trans>
      </h2>
      <ul>
        <li>
          <Trans>
            Mengetahui apa yang disimpan tentang Anda dan siapa yang melihatnya, serta mendapat salinannya (Pasal 5 dan
            7).
          </Trans>
        </li>
        <li>
          <Trans>Meminta data dilengkapi, diperbarui, atau dibetulkan (Pasal 6).</Trans>
        </li>
        <li>
          <Trans>
            Meminta data dihapus atau pemrosesannya dihentikan, sejauh undang-undang tidak mewajibkan penyimpanannya
            (Pasal 8 dan 15).
          </Trans>
        </li>
        <li>
          <Trans>
            Menarik persetujuan, berkeberatan atas keputusan otomatis, dan menuntut ganti rugi (Pasal 9, 10, dan 12).
          </Trans>
        </li>
      </ul>
      <h2>
        <Trans>Ke mana bertanya</Trans>
      </h2>
      <p>
        <Trans>
          Datanglah ke kantor desa atau dinas tenaga kerja kabupaten atau kota Anda dengan KTP. Permintaan dijawab
          paling lambat 3 × 24 jam setelah diterima. Bila data bocor, Anda diberi tahu paling lambat 3 × 24 jam (Pasal
          46).
        </Trans>
      </p>
    </PublicText>
  )
}
