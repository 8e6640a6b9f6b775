import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FieldChanges } from '../../ui/FieldChanges.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { useFieldWords } from '../workers/field-words.ts'
import { type ImportView, PlannedChangesQuery } from './import.query.ts'
import classes from './PlannedChanges.module.css'

const recordsOnPage = 10

/** What saving changes of the records that are known: old and new beside each other, row by row. */
export function PlannedChanges(props: { of: ImportView }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { fieldName, fieldValue } = useFieldWords()
  // The pages gone through, so that one can go back: the API pages forward only.
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null])
  const after = cursors.at(-1) ?? null
  const [{ data, stale }] = useQuery({
    query: PlannedChangesQuery,
    variables: { id: props.of.id, first: recordsOnPage, after },
    requestPolicy: 'cache-and-network',
  })
  const page = data?.import?.plannedChanges
  if (page !== undefined && page.edges.length === 0) return null
  return (
    <Card
      title={<Trans>Perubahan pada data yang sudah ada</Trans>}
      hint={<Trans>Yang dicoret digantikan; keadaan lamanya tetap di riwayat.</Trans>}
    >
      {page === undefined ? (
        <LoadingRows label={t`Memuat perubahan`} rows={3} />
      ) : (
        <ul className={classes.records} aria-busy={stale}>
          {page.edges.map(({ node }) => {
            const row = number(node.row)
            return (
              <li key={node.row}>
                <p className={classes.head}>
                  {node.worker === null ? (
                    <b>—</b>
                  ) : (
                    <Link to="/pekerja/$workerId" params={{ workerId: node.worker.id }}>
                      {node.worker.name}
                    </Link>
                  )}
                  <span>
                    {node.worker?.village?.name} · <Trans>baris {row}</Trans>
                    {node.comesBack && (
                      <>
                        {' · '}
                        <Trans>didaftarkan kembali</Trans>
                      </>
                    )}
                  </span>
                </p>
                <FieldChanges changes={node.changes} nameOf={fieldName} valueOf={fieldValue} />
              </li>
            )
          })}
        </ul>
      )}
      {(cursors.length > 1 || page?.pageInfo.hasNextPage) && (
        <Group gap="xs" mt="sm">
          <Button
            variant="default"
            size="xs"
            disabled={cursors.length === 1}
            onClick={() => setCursors(cursors.slice(0, -1))}
          >
            <Trans>Sebelumnya</Trans>
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={!page?.pageInfo.hasNextPage}
            onClick={() => setCursors([...cursors, page?.pageInfo.endCursor ?? null])}
          >
            <Trans>Berikutnya</Trans>
          </Button>
        </Group>
      )}
    </Card>
  )
}
