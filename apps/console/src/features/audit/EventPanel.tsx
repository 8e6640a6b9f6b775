import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Drawer, Stack } from '@mantine/core'
import { IconArrowRight, IconLock, IconLockOpen } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useActionWords } from './action-words.ts'
import type { AuditEvent } from './audit.query.ts'
import type { AuditAddress } from './audit-address.ts'
import { EventChanges } from './EventChanges.tsx'
import classes from './EventPanel.module.css'
import { readDetails, readNames } from './read-details.ts'
import { useSubjectWords } from './subject-words.ts'

/** One entry whole: who, what, when, what changed, and whether its seal closes the chain over it. */
export function EventPanel(props: {
  event: AuditEvent | null
  onClose: () => void
  onNarrow: (address: AuditAddress) => void
}) {
  const { t } = useLingui()
  const actionWord = useActionWords()
  const { event } = props
  return (
    <Drawer
      opened={event !== null}
      onClose={props.onClose}
      position="right"
      title={event ? actionWord(event.action) : ''}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      {event && <EventBody event={event} onNarrow={props.onNarrow} />}
    </Drawer>
  )
}

function EventBody(props: { event: AuditEvent; onNarrow: (address: AuditAddress) => void }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const { subjectWord, detailWord, detailValue } = useSubjectWords()
  const { event } = props
  const { actor, subjectId } = event
  const names = readNames(event.names)
  const subjectName = subjectId === null ? undefined : names[subjectId]
  return (
    <Stack gap="md">
      <FactList
        facts={[
          [t`Waktu`, `${moment(event.at)} WIB`],
          [t`Oleh`, actor ? `${actor.name} (${actor.email})` : t`Sistem`],
          [
            t`Tentang`,
            subjectName === undefined
              ? subjectWord(event.subjectKind)
              : `${subjectWord(event.subjectKind)}: ${subjectName}`,
          ],
          ...(event.subjectVersion === null ? [] : [[t`Versi`, String(event.subjectVersion)] as const]),
          ...readDetails(event.details).flatMap(([key, value]) => {
            const [word, shown] = [detailWord(key), detailValue(key, value, names)]
            return word === null || shown === null ? [] : [[word, shown] as const]
          }),
        ]}
      />
      <details className={classes.technical}>
        <summary>
          <Trans>Untuk pemeriksaan teknis</Trans>
        </summary>
        <code>
          {[event.action, event.subjectKind, subjectId, event.details].filter((part) => part !== null).join(' ')}
        </code>
      </details>
      {event.fields.length > 0 && <EventChanges event={event} />}
      {event.sealed ? (
        <Notice tone="ok" icon={IconLock}>
          <Trans>Tersegel: perubahan satu huruf pun pada catatan ini akan ketahuan.</Trans>
        </Notice>
      ) : (
        <Notice tone="info" icon={IconLockOpen}>
          <Trans>Belum disegel: catatan baru disegel berkala, biasanya dalam hitungan menit.</Trans>
        </Notice>
      )}
      {event.workerId && (
        <ButtonLink
          to="/pekerja/$workerId"
          params={{ workerId: event.workerId }}
          search={{ tab: 'riwayat' }}
          variant="default"
          rightSection={<IconArrowRight size={16} aria-hidden />}
        >
          <Trans>Riwayat pekerja ini</Trans>
        </ButtonLink>
      )}
      {subjectId && (
        <Button variant="subtle" onClick={() => props.onNarrow({ tentang: subjectId })}>
          <Trans>Semua catatan tentang ini</Trans>
        </Button>
      )}
      {actor && (
        <Button variant="subtle" onClick={() => props.onNarrow({ oleh: actor.id })}>
          <Trans>Semua catatan oleh {actor.name}</Trans>
        </Button>
      )}
    </Stack>
  )
}
