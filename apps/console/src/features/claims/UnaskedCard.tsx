import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Card } from '../../ui/Card.tsx'
import type { UnaskedFamilies } from './claim-figures.query.ts'

/** Families who may be owed and have not asked, whoever protected the person: each name leads to the report that opens the claim. */
export function UnaskedCard(props: { families: UnaskedFamilies }) {
  const { total, people } = props.families
  const hidden = total - people.length
  return (
    <Card
      title={<Trans>Belum meminta haknya</Trans>}
      hint={
        <Plural
          value={total}
          other="# orang tercatat meninggal dan pernah terlindungi, tetapi kematiannya belum dilaporkan sebagai peristiwa"
        />
      }
    >
      {total === 0 ? (
        <p style={{ margin: 0 }}>
          <Trans>Tidak ada. Kematian setiap orang yang pernah terlindungi sudah dilaporkan.</Trans>
        </p>
      ) : (
        <ul style={{ margin: 0, paddingInlineStart: 20, columns: '260px' }}>
          {people.map(({ id, name, village }) => (
            <li key={id}>
              <Link to="/pekerja/$workerId/lapor" params={{ workerId: id }}>
                {name}
              </Link>{' '}
              <small>{village?.name}</small>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <p>
          <Plural value={hidden} other="dan # orang lain" />.{' '}
          <Link to="/pekerja" search={{ status: 'DECEASED' }}>
            <Trans>Buka semua yang tercatat meninggal</Trans>
          </Link>
        </p>
      )}
    </Card>
  )
}
