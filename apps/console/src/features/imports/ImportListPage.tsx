import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { IconChartBar, IconFileImport } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { ImportHistory } from './ImportHistory.tsx'
import { ImportNoAccess } from './ImportNoAccess.tsx'
import { ImportListQuery } from './import.query.ts'
import { UploadArea } from './UploadArea.tsx'
import { useImportUpload } from './use-import-upload.ts'

const importsOnPage = 25

export function ImportListPage() {
  return useMay('IMPORT_RUN') ? <ImportListScreen /> : <ImportNoAccess />
}

/** A file comes in here, and every file that ever came in is listed below. */
function ImportListScreen() {
  const { t } = useLingui()
  const upload = useImportUpload()
  const mayRegister = useMay('WORKER_REGISTER')
  const address = useSearch({ from: '/app/impor' })
  const [{ data, error }, ask] = useQuery({
    query: ImportListQuery,
    variables: { ...pageOfAddress(address, importsOnPage), sender: address.pengirim ?? null },
    requestPolicy: 'cache-and-network',
  })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const imports = data?.imports.edges.map(({ node }) => node) ?? []
  return (
    <>
      <PageHeader
        title={t`Impor`}
        crumbs={[{ label: t`Pekerja`, link: { to: '/pekerja' } }]}
        context={
          mayRegister ? (
            <Trans>Daftarkan atau perbarui banyak orang dari satu berkas.</Trans>
          ) : (
            <Trans>Kirim jawaban pendaftaran: nomor KPJ yang terbit, dan siapa yang ditolak beserta alasannya.</Trans>
          )
        }
        actions={
          mayRegister && (
            <ButtonLink to="/impor/mutu" variant="default" leftSection={<IconChartBar size={18} aria-hidden />}>
              <Trans>Mutu kiriman</Trans>
            </ButtonLink>
          )
        }
      />
      <Stack gap="md">
        <UploadArea upload={upload} profile={address.isi} roundTaskId={address.usulan} />
        <Card
          flush
          title={
            address.pengirim === undefined ? (
              <Trans>Riwayat impor</Trans>
            ) : (
              <Trans>Riwayat impor: {address.pengirim === '' ? t`tanpa pengirim` : address.pengirim}</Trans>
            )
          }
          aside={
            address.pengirim !== undefined && (
              <ButtonLink to="/impor" variant="default" size="xs">
                <Trans>Semua pengirim</Trans>
              </ButtonLink>
            )
          }
        >
          <QueryStates
            data={data}
            error={error}
            onRetry={retry}
            failure={<Trans>Riwayat tidak dapat dimuat</Trans>}
            loading={<LoadingRows label={t`Memuat riwayat impor`} rows={5} />}
            empty={
              imports.length === 0 && (
                <NothingYet icon={IconFileImport} title={<Trans>Belum ada impor</Trans>}>
                  {mayRegister ? (
                    <Trans>
                      Mulai dari berkas yang sudah Anda punya. Cukup ada kolom NIK, Nama, dan Desa; kolom lain dikenali
                      bila ada.
                    </Trans>
                  ) : (
                    <Trans>
                      Unggah jawaban dari sistem Anda. Cukup ada kolom NIK dan status; nomor KPJ dan alasan dikenali
                      bila ada.
                    </Trans>
                  )}
                </NothingYet>
              )
            }
          >
            {(data) => (
              <>
                <ImportHistory imports={imports} />
                <OlderNewer page={data.imports.pageInfo} />
              </>
            )}
          </QueryStates>
        </Card>
      </Stack>
    </>
  )
}
