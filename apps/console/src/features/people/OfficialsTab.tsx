import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconClock, IconIdBadge2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql, type ResultOf } from '../../graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { roleWords } from '../../session/role-words.ts'
import { Badge } from '../../ui/Badge.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { listSource } from '../../ui/table/use-connection.ts'
import classes from './MembersTab.module.css'

const OfficialsQuery = graphql(`
  query Officials($first: Int, $after: String) {
    officials(first: $first, after: $after) {
      pageInfo { hasNextPage hasPreviousPage endCursor }
      edges { node { id name post number appointedOn roles { role state email deciderName reason } } }
    }
  }
`)

const officialsOnPage = 25

type Official = ResultOf<typeof OfficialsQuery>['officials']['edges'][number]['node']

/** The register of officials: the appointments behind roles that check or sign, and what became of each role. */
export function OfficialsTab() {
  const { t } = useLingui()
  const [after, setAfter] = useState<string | null>(null)
  const variables = { first: officialsOnPage, after }
  const [{ data, error }, refetch] = useQuery({
    query: OfficialsQuery,
    variables,
    requestPolicy: 'cache-and-network',
  })
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={() => refetch({ requestPolicy: 'network-only' })}
        failure={<Trans>Daftar pejabat tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat daftar pejabat…`} rows={4} rowHeight={56} />}
      />
    )
  const { edges, pageInfo } = data.officials
  if (edges.length === 0) {
    return (
      <NothingYet icon={IconIdBadge2} title={<Trans>Belum ada pejabat tercatat</Trans>}>
        <Trans>
          Nama, jabatan, dan SK pengangkatan dicatat saat seseorang diundang atau diusulkan untuk peran yang memeriksa,
          menandatangani, atau membayar.
        </Trans>
      </NothingYet>
    )
  }
  return (
    <section className={classes.card} style={{ marginTop: 16 }}>
      <OfficialTable officials={edges.map(({ node }) => node)} />
      <Group gap="xs" p="sm">
        <ListExport name="officials-tab" source={listSource(OfficialsQuery, variables, (answer) => answer.officials)}>
          {(officials) => <OfficialTable officials={officials} />}
        </ListExport>
        {(pageInfo.hasNextPage || pageInfo.hasPreviousPage) && (
          <>
            <Button variant="default" size="xs" disabled={!pageInfo.hasPreviousPage} onClick={() => setAfter(null)}>
              <Trans>Halaman pertama</Trans>
            </Button>
            <Button
              variant="default"
              size="xs"
              disabled={!pageInfo.hasNextPage}
              onClick={() => setAfter(pageInfo.endCursor)}
            >
              <Trans>Halaman berikut</Trans>
            </Button>
          </>
        )}
      </Group>
    </section>
  )
}

function OfficialTable(props: { officials: readonly Official[] }) {
  const { t } = useLingui()
  const { shortDay } = useFormats()
  return (
    <DataTable<Official>
      label={t`Daftar pejabat`}
      rows={props.officials}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      columns={[
        { id: 'name', header: t`Nama`, onPhone: 'HEAD', cell: ({ name }) => <b>{name}</b> },
        { id: 'post', header: t`Jabatan`, cell: ({ post }) => post },
        { id: 'number', header: t`Nomor SK`, cell: ({ number }) => number },
        { id: 'day', header: t`Tanggal SK`, cell: ({ appointedOn }) => shortDay(appointedOn) },
        {
          id: 'roles',
          header: t`Peran`,
          cell: ({ roles }) =>
            roles.length === 0 ? (
              <Trans>Undangan belum diterima</Trans>
            ) : (
              // A list in the order in which the roles were proposed; nothing moves within it.
              roles.map((role, at) => <OfficialRole key={`${at} ${role.role}`} {...role} />)
            ),
        },
      ]}
    />
  )
}

function OfficialRole({ role, state, email, deciderName, reason }: Official['roles'][number]) {
  const { i18n, t } = useLingui()
  const looks = {
    OPEN: { tone: 'warn', icon: IconClock, word: t`Menunggu konfirmasi` },
    CONFIRMED: { tone: 'ok', icon: IconCircleCheck, word: t`Dikonfirmasi` },
    REFUSED: { tone: 'mute', icon: IconCircleX, word: t`Ditolak` },
  } as const
  const { tone, icon, word } = looks[state]
  const decider = state === 'OPEN' ? null : (deciderName ?? t`administrator provinsi`)
  return (
    <div>
      <Badge tone={tone} icon={icon}>
        {i18n._(roleWords[role])}: {word}
      </Badge>
      {email !== null && <div>{email}</div>}
      {decider !== null && (
        <div>
          <Trans>oleh {decider}</Trans>
          {reason !== null && `: ${reason}`}
        </div>
      )}
    </div>
  )
}
