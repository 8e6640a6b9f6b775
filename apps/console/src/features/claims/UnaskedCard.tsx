import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Card } from '../../ui/Card.tsx'
import type { UnaskedFamilies } from './claim-figures.query.ts'

/**
 * Families who may be owed and have not asked, of people whose records this government itself keeps, whoever protected them: each name leads to the report that opens the claim.
 * Where each person of a province is kept by their regency or city, nobody stands here, and the numbers are on the tab beside it.
 */
export function UnaskedCard(props: { families: UnaskedFamilies; isOfProvince: boolean }) {
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
          <Trans>
            Tidak ada. Di antara orang yang datanya dikelola pemerintah ini sendiri, kematian setiap orang yang tercatat
            meninggal dan pernah terlindungi sudah dilaporkan.
          </Trans>
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
      <p style={{ marginBlockEnd: 0 }}>
        {props.isOfProvince ? (
          <Trans>
            Data orang dikelola kabupaten dan kota tempat tinggalnya: keluarga yang belum meminta di sana ada pada tab
            Kabupaten dan kota, sebagai angka yang dibulatkan.
          </Trans>
        ) : (
          <Trans>Orang yang datanya dikelola pemerintah lain ditampilkan kepada pemerintah itu.</Trans>
        )}
      </p>
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
