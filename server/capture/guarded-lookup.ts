import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AppError } from '../store/app-error.ts';
import type { AllowsAddress } from './public-address.ts';

/** Resolves a name and refuses it, with the given refusal, when any of its addresses is not allowed. */
export const guarded =
  (allows: AllowsAddress, refusal: (host: string) => AppError): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (failure, addresses) => {
      if (failure) return done(failure, '', 4);
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => !allows(address, host))) return done(refusal(host), '', 4);
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
