import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconCircleCheck, IconCircleMinus } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AnnotatedFile } from './AnnotatedFile.tsx'
import { FailedImport } from './FailedImport.tsx'
import { ImportDependents } from './ImportDependents.tsx'
import { ImportFrame } from './ImportFrame.tsx'
import { savedCount } from './ImportStateBadge.tsx'
import type { ImportView } from './import.query.ts'
import { OutcomeCounts } from './OutcomeCounts.tsx'
import { isCheck } from './profile-words.ts'
import { RevertButton } from './RevertButton.tsx'
import { SameFileNotice } from './SameFileNotice.tsx'

/** How an import ended: what exactly was saved, that nothing was, that it was taken back or put away, or why it failed. */
export function ImportEnd(props: { of: ImportView; onChanged: () => void }) {
  switch (props.of.state) {
    case 'COMMITTED':
      return <Saved {...props} />
    case 'REVERTED':
      return <Reverted of={props.of} />
    case 'DISCARDED':
      return <Discarded of={props.of} />
    default:
      return <FailedImport {...props} />
  }
}

function Saved(props: { of: ImportView; onChanged: () => void }) {
  const { t } = useLingui()
  const { moment, number } = useFormats()
  const { of: importFile } = props
  const saved = savedCount(importFile)
  const isPermitted = useMay('IMPORT_REVERT')
  const mayRevert = isPermitted && saved > 0 && importFile.dependentCounts.length === 0
  const people = number(saved)
  const invalid = number(importFile.invalidCount)
  const who = importFile.committedBy?.name
  const when = importFile.committedAt === null ? '' : moment(importFile.committedAt)
  return (
    <ImportFrame
      of={importFile}
      step={null}
      title={
        saved === 0
          ? t`Tidak ada yang tersimpan`
          : importFile.roundTask !== null
            ? t`${people} orang diusulkan`
            : t`${people} orang tersimpan`
      }
      context={
        who === undefined ? (
          <Trans>
            {importFile.fileName}, {when}
          </Trans>
        ) : (
          <Trans>
            {importFile.fileName}, disimpan {who} pada {when}
          </Trans>
        )
      }
      actions={
        <>
          <AnnotatedFile {...props} />
          {mayRevert && <RevertButton {...props} />}
          <ButtonLink to="/impor" variant="default">
            <Trans>Impor berkas lain</Trans>
          </ButtonLink>
          {saved > 0 && <WhatNext of={importFile} />}
        </>
      }
    >
      <Stack gap="sm">
        {saved === 0 ? (
          <Notice tone="warn" icon={IconAlertTriangle}>
            {importFile.skipCount > 0 && importFile.invalidCount === 0 ? (
              <Trans>Registri tidak berubah: semua orang dalam berkas ini sudah tercatat dengan data yang sama.</Trans>
            ) : (
              <Trans>Registri tidak berubah: tidak satu pun baris didaftarkan atau mengubah sesuatu.</Trans>
            )}
          </Notice>
        ) : (
          <Notice tone="ok" icon={IconCircleCheck}>
            {importFile.invalidCount > 0 ? (
              <Trans>
                Yang sah tersimpan semua. {invalid} baris belum: perbaiki dalam berkas beserta alasan, lalu unggah lagi.
              </Trans>
            ) : (
              <Trans>Semua baris berkas ini tersimpan atau memang sudah sama.</Trans>
            )}
          </Notice>
        )}
        {saved === 0 && <SameFileNotice of={importFile} />}
        <OutcomeCounts of={importFile} done />
        {isPermitted && importFile.dependentCounts.length > 0 && <ImportDependents of={importFile} />}
      </Stack>
    </ImportFrame>
  )
}

/** People came in, or answers that somebody has yet to decide about. */
function WhatNext(props: { of: ImportView }) {
  const { id, profile, roundTask } = props.of
  if (roundTask !== null)
    return (
      <ButtonLink to="/usulan/$taskId" params={{ taskId: roundTask.id }}>
        <Trans>Lihat usulannya</Trans>
      </ButtonLink>
    )
  return isCheck(profile) ? (
    <ButtonLink to="/pemadanan">
      <Trans>Putuskan perbedaannya</Trans>
    </ButtonLink>
  ) : (
    <ButtonLink to="/pekerja" search={{ impor: id }}>
      <Trans>Lihat orang dari impor ini</Trans>
    </ButtonLink>
  )
}

function Reverted(props: { of: ImportView }) {
  const { t } = useLingui()
  const { moment, number } = useFormats()
  const { of: importFile } = props
  const when = importFile.revertedAt === null ? '' : moment(importFile.revertedAt)
  const who = importFile.revertedBy?.name ?? '—'
  const created = number(importFile.createCount)
  const updated = number(importFile.updateCount)
  const noted = number(importFile.noteCount)
  return (
    <ImportFrame
      of={importFile}
      step={null}
      isOver
      title={t`Impor ini sudah dibatalkan`}
      context={
        <Trans>
          {importFile.fileName}, dibatalkan {who} pada {when}
        </Trans>
      }
      actions={
        <ButtonLink to="/impor">
          <Trans>Impor berkas lain</Trans>
        </ButtonLink>
      }
    >
      <Stack gap="sm" maw={760}>
        <Notice tone="mute" icon={IconArrowBackUp}>
          <Trans>
            Registri kembali seperti sebelum impor ini. Riwayat menyimpan keadaan sebelum dan sesudahnya, dan berkas
            yang sama boleh diimpor lagi.
          </Trans>
        </Notice>
        <Card title={<Trans>Yang dibatalkan</Trans>}>
          <FactList
            facts={[
              ...(importFile.roundTask === null
                ? []
                : ([
                    [<Trans key="round">Usulan dalam putaran yang ditarik</Trans>, number(importFile.noteCount)],
                  ] as const)),
              [<Trans key="created">Ditarik dari daftar</Trans>, t`${created} orang`],
              [<Trans key="updated">Dikembalikan ke keadaan lama</Trans>, t`${updated} orang`],
              [
                <Trans key="proposed">Usulan yang ditarik bila belum diputuskan</Trans>,
                number(importFile.proposalCount),
              ],
              ...(importFile.noteCount > 0
                ? ([[<Trans key="noted">Jawaban yang tidak berlaku lagi</Trans>, noted]] as const)
                : []),
              [<Trans key="why">Alasan</Trans>, importFile.revertReason],
            ]}
          />
        </Card>
      </Stack>
    </ImportFrame>
  )
}

function Discarded(props: { of: ImportView }) {
  const { t } = useLingui()
  return (
    <ImportFrame
      of={props.of}
      step={null}
      isOver
      title={t`Impor ini dibuang`}
      context={props.of.fileName}
      actions={
        <ButtonLink to="/impor">
          <Trans>Impor berkas lain</Trans>
        </ButtonLink>
      }
    >
      <Notice tone="mute" icon={IconCircleMinus}>
        <Trans>Tidak ada yang tersimpan darinya, dan barisnya sudah dihapus. Unggah lagi bila masih diperlukan.</Trans>
      </Notice>
    </ImportFrame>
  )
}
