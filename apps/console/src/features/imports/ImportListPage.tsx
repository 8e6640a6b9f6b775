import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { IconChartBar, IconFileImport } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
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
  const list = useConnection(
    ImportListQuery,
    { ...pageOfAddress(address, importsOnPage), sender: address.pengirim ?? null },
    (data) => data.imports,
  )
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
          <ConnectionPage
            name="import-list"
            list={list}
            failure={<Trans>Riwayat tidak dapat dimuat</Trans>}
            loading={{ label: t`Memuat riwayat impor`, rows: 5 }}
            empty={
              <NothingYet icon={IconFileImport} title={<Trans>Belum ada impor</Trans>}>
                {mayRegister ? (
                  <Trans>
                    Mulai dari berkas yang sudah Anda punya. Cukup ada kolom NIK, Nama, dan Desa; kolom lain dikenali
                    bila ada.
                  </Trans>
                ) : (
                  <Trans>
                    Unggah jawaban dari sistem Anda. Cukup ada kolom NIK dan status; nomor KPJ dan alasan dikenali bila
                    ada.
                  </Trans>
                )}
              </NothingYet>
            }
          >
            {(imports) => <ImportHistory imports={imports} />}
          </ConnectionPage>
        </Card>
      </Stack>
    </>
  )
}
