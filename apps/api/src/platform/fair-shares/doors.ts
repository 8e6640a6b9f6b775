import type { Meter } from '@payung/database/read-as'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { SignedOutError } from '../errors.ts'
import { networkOf } from '../network-of.ts'
import { BusyError } from './busy-error.ts'
import type { DoorPrice } from './door-prices.ts'
import type { FairShares } from './fair-shares.ts'
import type { Pause } from './pause.ts'

/** The doors besides GraphQL: whoever comes in by them has the same share of the machine as by an operation. */
export interface Doors {
  /**
   * Does the work of a member when their turn has come. What streams out afterwards takes no place.
   *
   * @throws BusyError beyond what may wait, or after waiting for long
   * @throws SignedOutError
   */
  member<T>(request: FastifyRequest, context: Context, door: DoorPrice, work: () => Promise<T>): Promise<T>
  /**
   * Does what somebody asks for who need not sign in: their address pays, and all of them together have the share of one tenant.
   *
   * @throws BusyError
   */
  stranger<T>(request: FastifyRequest, door: DoorPrice, work: (meter: Meter) => Promise<T>): Promise<T>
}

interface Visitor {
  readonly personId: string
  readonly tenantId: string
}

export function openDoors(shares: FairShares, pause: Pause): Doors {
  const pass = async <T>(
    request: FastifyRequest,
    { personId, tenantId }: Visitor,
    { lane, price }: DoorPrice,
    meter: Meter,
    work: () => Promise<T>,
  ): Promise<T> => {
    const isGone = () => request.raw.socket.destroyed
    const leave = await shares.enter({ personId, tenantId, lane, price, isGone }).catch(async (error: unknown) => {
      if (error instanceof BusyError) await pause()
      throw error
    })
    try {
      return await work()
    } finally {
      leave(meter.milliseconds)
    }
  }
  return {
    member: async (request, context, door, work) => {
      // Links name no tenant: whichever of the person's it turns out to be, the first one pays.
      const [choice] = context.choices
      if (choice === undefined) throw new SignedOutError()
      const { userId, tenantId } = choice
      return pass(request, { personId: userId, tenantId }, door, context.meter, work)
    },
    stranger: (request, door, work) => {
      const meter: Meter = { milliseconds: 0 }
      // By lane, so that who floods the public pages does not keep their own office from signing in.
      const visitor = { personId: `${door.lane}/${networkOf(request.ip)}`, tenantId: 'strangers' }
      return pass(request, visitor, door, meter, () => work(meter))
    },
  }
}
