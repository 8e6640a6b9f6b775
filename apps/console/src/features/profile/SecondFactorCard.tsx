import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'
import { TotpSetup } from '../../session/TotpSetup.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { BackupCodes } from './BackupCodes.tsx'
import { DisableSecondFactor } from './DisableSecondFactor.tsx'

const OwnSecondFactorQuery = graphql(`
  query OwnSecondFactor {
    viewer { secondFactor }
  }
`)

type Doing = 'NOTHING' | 'SET_UP' | 'BACKUP_CODES' | 'DISABLE'

/** The code from the phone: whether it is in use, setting it up, new backup codes, and switching it off. */
export function SecondFactorCard() {
  const { t } = useLingui()
  const [{ data }, refetch] = useQuery({ query: OwnSecondFactorQuery, requestPolicy: 'cache-and-network' })
  const [doing, setDoing] = useState<Doing>('NOTHING')
  const inUse = data?.viewer?.secondFactor
  const finish = () => {
    setDoing('NOTHING')
    refetch({ requestPolicy: 'network-only' })
  }
  return (
    <Card
      title={<Trans>Kode keamanan</Trans>}
      hint={<Trans>Langkah kedua saat masuk: enam angka dari aplikasi autentikator</Trans>}
      aside={
        inUse !== undefined &&
        (inUse ? (
          <Badge tone="ok" icon={IconShieldCheck}>
            <Trans>Terpasang</Trans>
          </Badge>
        ) : (
          <Badge tone="warn" icon={IconShieldOff}>
            <Trans>Belum dipasang</Trans>
          </Badge>
        ))
      }
    >
      {inUse === undefined ? (
        <LoadingRows label={t`Memuat`} rows={1} />
      ) : doing === 'SET_UP' ? (
        <TotpSetup onDone={finish} />
      ) : doing === 'BACKUP_CODES' ? (
        <BackupCodes onDone={() => setDoing('NOTHING')} />
      ) : doing === 'DISABLE' ? (
        <DisableSecondFactor onDone={finish} onCancel={() => setDoing('NOTHING')} />
      ) : inUse ? (
        <Group gap="xs">
          <Button variant="default" onClick={() => setDoing('BACKUP_CODES')}>
            <Trans>Buat kode cadangan baru</Trans>
          </Button>
          <Button variant="subtle" onClick={() => setDoing('DISABLE')}>
            <Trans>Lepas kode keamanan</Trans>
          </Button>
        </Group>
      ) : (
        <Button onClick={() => setDoing('SET_UP')}>
          <Trans>Pasang kode keamanan</Trans>
        </Button>
      )}
    </Card>
  )
}
