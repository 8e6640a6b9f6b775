import { Trans, useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { IconHourglass, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import type { Column } from '../../ui/table/DataTable.tsx'
import { useActionWords } from './action-words.ts'
import type { AuditEvent } from './audit.query.ts'
import classes from './audit-columns.module.css'
import { readNames } from './read-details.ts'
import { useSubjectWords } from './subject-words.ts'

export function useAuditColumns(onOpen: (event: AuditEvent) => void): readonly Column<AuditEvent>[] {
  const { t } = useLingui()
  const { moment } = useFormats()
  const actionWord = useActionWords()
  const { subjectWord, fieldWord } = useSubjectWords()
  return [
    {
      id: 'action',
      header: t`Tindakan`,
      onPhone: 'HEAD',
      cell: (event) => (
        <UnstyledButton className={classes.action} onClick={() => onOpen(event)}>
          {actionWord(event.action)}
        </UnstyledButton>
      ),
    },
    {
      id: 'at',
      header: t`Waktu`,
      cell: (event) => <time dateTime={event.at}>{moment(event.at)}</time>,
    },
    { id: 'actor', header: t`Oleh`, cell: (event) => event.actor?.name ?? t`Sistem` },
    {
      id: 'subject',
      header: t`Tentang`,
      cell: (event) =>
        event.workerId ? (
          <Link to="/pekerja/$workerId" params={{ workerId: event.workerId }}>
            <Trans>Buka pekerja</Trans>
          </Link>
        ) : (
          [subjectWord(event.subjectKind), readNames(event.names)[event.subjectId ?? '']]
            .filter((part) => part !== undefined)
            .join(': ')
        ),
    },
    {
      id: 'fields',
      header: t`Isian`,
      onPhone: 'HIDDEN',
      cell: (event) => <span className={classes.fields}>{event.fields.map(fieldWord).join(', ')}</span>,
    },
    {
      id: 'sealed',
      header: t`Segel`,
      cell: (event) =>
        event.sealed ? (
          <Badge tone="ok" icon={IconLock}>
            <Trans>Tersegel</Trans>
          </Badge>
        ) : (
          <Badge tone="mute" icon={IconHourglass}>
            <Trans>Belum disegel</Trans>
          </Badge>
        ),
    },
  ]
}
