import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { listSource } from '../../ui/table/use-connection.ts'
import { useServerWords } from '../../ui/use-server-words.ts'
import { changeWords } from '../decrees/decree-words.ts'
import { ExportRegistrationsButton } from '../decrees/ExportRegistrationsButton.tsx'
import { type CopiedPerson, type DecreeCopyDetail, DecreeCopyQuery } from './decree-copies.query.ts'

/** The annex as far as the viewer's rights go: whom their own list shows, and how many it does not. */
export function CopiedAnnex(props: { copy: DecreeCopyDetail }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { annex } = props.copy
  const total = number(annex.totalCount)
  return (
    <Card
      flush
      title={<Trans>Lampiran yang dapat Anda lihat</Trans>}
      hint={<Trans>{total} orang; yang lain hanya terhitung</Trans>}
      aside={
        props.copy.mayExportRegistrations && annex.edges.length > 0 ? (
          <ExportRegistrationsButton of={{ copyId: props.copy.id }} />
        ) : undefined
      }
    >
      {annex.edges.length === 0 ? (
        <p style={{ padding: 16, margin: 0 }}>
          <Trans>Tidak seorang pun dalam keputusan ini ada dalam daftar Anda. Jumlahnya tetap dapat Anda lihat.</Trans>
        </p>
      ) : (
        <>
          <PeopleTable people={annex.edges.map(({ node }) => node)} />
          <OlderNewer page={annex.pageInfo} words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }}>
            {!props.copy.mayExportRegistrations && (
              <ListExport
                name="copied-annex"
                source={listSource(DecreeCopyQuery, { id: props.copy.id }, (data) => data.decreeCopy?.annex)}
              >
                {(people) => <PeopleTable people={people} />}
              </ListExport>
            )}
          </OlderNewer>
        </>
      )}
    </Card>
  )
}

function PeopleTable(props: { people: readonly CopiedPerson[] }) {
  const { t } = useLingui()
  const { name } = useServerWords()
  return (
    <DataTable
      label={t`Orang dalam keputusan`}
      compact
      rows={props.people}
      idOf={({ person }) => person.id}
      nameOf={({ person }) => person.name}
      columns={[
        {
          id: 'name',
          header: <Trans>Nama</Trans>,
          onPhone: 'HEAD',
          cell: ({ person }) =>
            // Of proof alone there is no record to open.
            person.level === 'PROOF' ? (
              person.name
            ) : (
              <Link to="/pekerja/$workerId" params={{ workerId: person.id }}>
                {person.name}
              </Link>
            ),
        },
        {
          id: 'nationalId',
          header: <Trans>NIK</Trans>,
          onPhone: 'HIDDEN',
          cell: ({ person }) => <span className="figures">{person.maskedNationalId ?? '—'}</span>,
        },
        { id: 'village', header: <Trans>Desa/kelurahan</Trans>, cell: ({ person }) => person.village.name },
        {
          id: 'occupation',
          header: <Trans>Pekerjaan</Trans>,
          onPhone: 'HIDDEN',
          cell: ({ person }) => (person.occupation ? name(person.occupation) : '—'),
        },
        {
          id: 'change',
          header: <Trans>Bunyi keputusan</Trans>,
          cell: ({ change }) => <LookBadge look={changeWords[change]} />,
        },
      ]}
    />
  )
}
