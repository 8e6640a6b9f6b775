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
  const { of: one } = props
  const saved = savedCount(one)
  const isPermitted = useMay('IMPORT_REVERT')
  const mayRevert = isPermitted && saved > 0 && one.dependentCounts.length === 0
  const people = number(saved)
  const invalid = number(one.invalidCount)
  const who = one.committedBy?.name
  const when = one.committedAt === null ? '' : moment(one.committedAt)
  return (
    <ImportFrame
      of={one}
      step={null}
      title={
        saved === 0
          ? t`Tidak ada yang tersimpan`
          : one.roundTask !== null
            ? t`${people} orang diusulkan`
            : t`${people} orang tersimpan`
      }
      context={
        who === undefined ? (
          <Trans>
            {one.fileName}, {when}
          </Trans>
        ) : (
          <Trans>
            {one.fileName}, disimpan {who} pada {when}
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
          {saved > 0 && <WhatNext of={one} />}
        </>
      }
    >
      <Stack gap="sm">
        {saved === 0 ? (
          <Notice tone="warn" icon={IconAlertTriangle}>
            {one.skipCount > 0 && one.invalidCount === 0 ? (
              <Trans>Registri tidak berubah: semua orang dalam berkas ini sudah tercatat dengan data yang sama.</Trans>
            ) : (
              <Trans>Registri tidak berubah: tidak satu pun baris didaftarkan atau mengubah sesuatu.</Trans>
            )}
          </Notice>
        ) : (
          <Notice tone="ok" icon={IconCircleCheck}>
            {one.invalidCount > 0 ? (
              <Trans>
                Yang sah tersimpan semua. {invalid} baris belum: perbaiki dalam berkas beserta alasan, lalu unggah lagi.
              </Trans>
            ) : (
              <Trans>Semua baris berkas ini tersimpan atau memang sudah sama.</Trans>
            )}
          </Notice>
        )}
        {saved === 0 && <SameFileNotice of={one} />}
        <OutcomeCounts of={one} done />
        {isPermitted && one.dependentCounts.length > 0 && <ImportDependents of={one} />}
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
  const { of: one } = props
  const when = one.revertedAt === null ? '' : moment(one.revertedAt)
  const who = one.revertedBy?.name ?? '—'
  const created = number(one.createCount)
  const updated = number(one.updateCount)
  const noted = number(one.noteCount)
  return (
    <ImportFrame
      of={one}
      step={null}
      isOver
      title={t`Impor ini sudah dibatalkan`}
      context={
        <Trans>
          {one.fileName}, dibatalkan {who} pada {when}
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
              ...(one.roundTask === null
                ? []
                : ([[<Trans key="round">Usulan dalam putaran yang ditarik</Trans>, number(one.noteCount)]] as const)),
              [<Trans key="created">Ditarik dari daftar</Trans>, t`${created} orang`],
              [<Trans key="updated">Dikembalikan ke keadaan lama</Trans>, t`${updated} orang`],
              [<Trans key="proposed">Usulan yang ditarik bila belum diputuskan</Trans>, number(one.proposalCount)],
              ...(one.noteCount > 0
                ? ([[<Trans key="noted">Jawaban yang tidak berlaku lagi</Trans>, noted]] as const)
                : []),
              [<Trans key="why">Alasan</Trans>, one.revertReason],
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
