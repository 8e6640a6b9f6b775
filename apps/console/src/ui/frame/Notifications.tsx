import { useMediaQuery } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'

/**
 * Where what is said in passing stands: on a phone above, where no thumb rests. Below it lay over the button that comes next, and a finger that
 * had pressed there kept it from ever going. A file of its own: fetching the library whole would bring it along wherever somebody notifies.
 */
export default function PassingNews() {
  const onPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  return <Notifications position={onPhone ? 'top-center' : 'bottom-right'} />
}
