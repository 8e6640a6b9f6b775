import { Trans } from '@lingui/react/macro'
import { useViewer } from '../../session/viewer.ts'
import { NoAccess } from '../../ui/states/NoAccess.tsx'

/** Who imports what differs by the kind of tenant, and so does whom to ask. */
export function ImportNoAccess() {
  const { kind } = useViewer().tenant
  if (kind === 'INSURER_REGION' || kind === 'INSURER_BRANCH')
    return (
      <NoAccess title={<Trans>Berkas jawaban diimpor petugas dan administrator</Trans>}>
        <Trans>
          Peran Anda tidak mengirim jawaban KPJ. Minta petugas atau administrator kantor BPJS Ketenagakerjaan Anda.
        </Trans>
      </NoAccess>
    )
  if (kind === 'PROVINCE' || kind === 'REGENCY' || kind === 'CITY')
    return (
      <NoAccess title={<Trans>Impor untuk petugas dan administrator</Trans>}>
        <Trans>Peran Anda tidak mengimpor berkas. Minta petugas atau administrator pemerintah daerah Anda.</Trans>
      </NoAccess>
    )
  return (
    <NoAccess title={<Trans>Impor hanya untuk pemerintah daerah dan BPJS Ketenagakerjaan</Trans>}>
      <Trans>
        Instansi Anda tidak menyimpan data orang. Kirim daftar Anda kepada pemerintah daerah yang bersangkutan.
      </Trans>
    </NoAccess>
  )
}
