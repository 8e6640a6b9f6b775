import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Progress, Stack } from '@mantine/core'
import type { ImportProfileCode } from '@payung/domain/import/import-profile'
import { IconFileX, IconUsersPlus, IconWifiOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { Dropzone } from './Dropzone.tsx'
import { LeaveUpload } from './LeaveUpload.tsx'
import { TemplateLinks } from './TemplateLinks.tsx'
import classes from './UploadArea.module.css'
import { UploadDetailsFields } from './UploadDetailsFields.tsx'
import type { Upload, UploadDetails, useImportUpload } from './use-import-upload.ts'

/** Where a file comes in: the place for it, how much has been sent, or why it was turned away and what to do. */
export function UploadArea(props: {
  upload: ReturnType<typeof useImportUpload>
  profile?: ImportProfileCode | undefined
  roundTaskId?: string | undefined
}) {
  const { upload, problem, start, cancel } = props.upload
  const mayRegister = useMay('WORKER_REGISTER')
  const [details, setDetails] = useState<UploadDetails>({ profile: props.profile ?? null, sender: null })
  const { roundTaskId } = props
  if (upload.state === 'SENDING') return <Sending upload={upload} onCancel={cancel} />
  return (
    <Stack gap="sm">
      <WhyNot upload={upload} />
      <ProblemAlert problem={upload.state === 'UNDONE' ? problem : null} />
      {/* The insurer sends answers, and sends them itself. */}
      {mayRegister && roundTaskId === undefined && <UploadDetailsFields details={details} onChange={setDetails} />}
      {roundTaskId !== undefined && (
        <Notice tone="info" icon={IconUsersPlus}>
          <Trans>
            Semua orang dalam berkas ini diusulkan dalam putaran, setelah Anda memeriksa hasil bacanya. Cukup ada kolom
            NIK. Yang belum terdaftar tidak ikut: impor dahulu sebagai daftar orang.
          </Trans>
        </Notice>
      )}
      <Dropzone
        title={
          roundTaskId !== undefined ? (
            <Trans>Unggah berkas usulan</Trans>
          ) : mayRegister ? (
            <Trans>Unggah berkas pekerja</Trans>
          ) : (
            <Trans>Unggah berkas jawaban</Trans>
          )
        }
        onFile={(file) => start(file, { ...details, roundTaskId })}
      />
      {mayRegister && roundTaskId === undefined && <TemplateLinks />}
    </Stack>
  )
}

function WhyNot(props: { upload: Upload }) {
  const { message } = useServerWords()
  const { upload } = props
  switch (upload.state) {
    case 'REFUSED':
      return (
        <div role="alert">
          <Notice tone="bad" icon={IconFileX}>
            <b>
              <Trans>{upload.name} ditolak</Trans>
            </b>
            <br />
            {message(upload.refusal)}
          </Notice>
        </div>
      )
    case 'BROKEN':
      return (
        <div role="alert">
          <Notice tone="warn" icon={IconWifiOff}>
            <b>
              <Trans>{upload.name} belum terkirim</Trans>
            </b>
            <br />
            <Trans>
              Payung tidak dapat menerima berkas ini sekarang. Tunggu sebentar, lalu pilih sekali lagi: yang sudah
              terkirim tidak dikirim ulang.
            </Trans>
          </Notice>
        </div>
      )
    default:
      return null
  }
}

function Sending(props: { upload: Extract<Upload, { state: 'SENDING' }>; onCancel: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { name, share, sizeBytes, waits } = props.upload
  const sent = number(Math.round((sizeBytes * share) / 1024))
  const size = number(Math.round(sizeBytes / 1024))
  return (
    <Card>
      <div className={classes.sending}>
        <div className={classes.words}>
          <b>
            <Trans>Mengunggah {name}</Trans>
          </b>
          <span className={classes.count}>
            {share < 1 ? (
              <Trans>
                {sent} dari {size} KB
              </Trans>
            ) : (
              <Trans>Terkirim, sedang diterima…</Trans>
            )}
          </span>
        </div>
        <Progress
          value={share * 100}
          size={8}
          aria-label={t`Unggahan`}
          color="var(--primary)"
          className={classes.progress}
        />
        <Button variant="default" onClick={props.onCancel}>
          <Trans>Batalkan unggahan</Trans>
        </Button>
      </div>
      <div aria-live="polite" className={classes.waits}>
        {waits && (
          <Notice tone="warn" icon={IconWifiOff}>
            <Trans>
              Sambungan terputus. Unggahan dilanjutkan sendiri begitu tersambung lagi; yang sudah terkirim tetap ada.
            </Trans>
          </Notice>
        )}
      </div>
      <p className={classes.note}>
        <Trans>Biarkan halaman ini terbuka sampai terkirim. Setelah itu boleh ditutup.</Trans>
      </p>
      <LeaveUpload />
    </Card>
  )
}
