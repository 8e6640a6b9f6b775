import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { ListExport } from '../../../ui/table/ListExport.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { listSource } from '../../../ui/table/use-connection.ts'
import { CohortDifferenceQuery } from '../cohort.query.ts'

const peopleOnPage = 10

/** The people behind a number of the comparison, a few at a time. */
export function DifferencePeople(props: { title: string; cohortId: string; notIn: string }) {
  const { number } = useFormats()
  const [after, setAfter] = useState<string | null>(null)
  const variables = { id: props.cohortId, notIn: props.notIn, first: peopleOnPage, after }
  const [{ data }] = useQuery({ query: CohortDifferenceQuery, variables })
  const people = data?.cohort?.people
  if (people === undefined || people.totalCount === 0) return null
  const table = (members: readonly (typeof people.edges)[number]['node'][]) => (
    <DataTable
      label={props.title}
      compact
      rows={members}
      idOf={({ workerId }) => workerId}
      nameOf={({ name }) => name ?? ''}
      columns={[
        {
          id: 'name',
          header: <Trans>Nama</Trans>,
          onPhone: 'HEAD',
          cell: (person) => (
            <Link to="/pekerja/$workerId" params={{ workerId: person.workerId }}>
              {person.name ?? '—'}
            </Link>
          ),
        },
        { id: 'village', header: <Trans>Desa/kelurahan</Trans>, cell: (person) => person.village.name },
        {
          id: 'place',
          header: <Trans>Urutan</Trans>,
          align: 'right',
          cell: (person) => <PhoneLabel label={<Trans>Urutan</Trans>}>{number(person.place)}</PhoneLabel>,
        },
        {
          id: 'points',
          header: <Trans>Nilai</Trans>,
          align: 'right',
          cell: (person) => <PhoneLabel label={<Trans>Nilai</Trans>}>{number(person.points)}</PhoneLabel>,
        },
      ]}
    />
  )
  return (
    <section>
      <h3>
        {props.title}: {number(people.totalCount)}
      </h3>
      {table(people.edges.map(({ node }) => node))}
      <Group gap="xs" mt={8} className="not-on-paper">
        {people.pageInfo.hasNextPage && (
          <Button size="xs" variant="default" onClick={() => setAfter(people.pageInfo.endCursor)}>
            <Trans>Berikutnya</Trans>
          </Button>
        )}
        <ListExport
          name="difference-people"
          source={listSource(CohortDifferenceQuery, variables, (answer) => answer.cohort?.people)}
        >
          {table}
        </ListExport>
      </Group>
    </section>
  )
}
