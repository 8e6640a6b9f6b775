import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'
import { FieldChanges } from '../../ui/FieldChanges.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import type { AuditEvent } from './audit.query.ts'
import classes from './EventChanges.module.css'
import { useSubjectWords } from './subject-words.ts'

const EventChangesQuery = graphql(`
  query AuditEventChanges($id: ID!) {
    node(id: $id) {
      ... on AuditEvent { id changes { field before after } }
    }
  }
`)

/** Before and after, read from the versions only now that somebody asks, and only for those who may open the person. */
export function EventChanges(props: { event: AuditEvent }) {
  const { t } = useLingui()
  const { fieldWord, fieldValue } = useSubjectWords()
  const [{ data, error }] = useQuery({ query: EventChangesQuery, variables: { id: props.event.id } })
  const changes = data?.node && 'changes' in data.node ? data.node.changes : null
  return (
    <section>
      <h3 className={classes.title}>
        <Trans>Sebelum dan sesudah</Trans>
      </h3>
      {!data && !error ? (
        <LoadingRows label={t`Membaca perubahan`} rows={2} rowHeight={32} />
      ) : changes && changes.length > 0 ? (
        <FieldChanges changes={changes} nameOf={fieldWord} valueOf={fieldValue} />
      ) : (
        <p className={classes.note}>
          <Trans>
            Yang berubah: {props.event.fields.map(fieldWord).join(', ')}. Nilainya hanya tampak bagi yang berwenang
            membuka orangnya.
          </Trans>
        </p>
      )}
    </section>
  )
}
