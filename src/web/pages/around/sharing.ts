import { DEMONSTRATION, type ListedOffer, type ListedTraining, type Place } from "../../../domain/index.ts";
import { itemUrl } from "../../links/index.ts";
import type { PageAnswer } from "../../page.ts";
import { pictureUrl } from "../../pictures/index.ts";
import type { AnyItem } from "./searches.ts";

type Data = Readonly<Record<string, unknown>>;

/** The address, the picture and whether search engines may keep the page: nothing fictitious is ever proposed to them. */
export function sharing(item: AnyItem): Pick<PageAnswer, "canonical" | "picture" | "indexed"> {
  return { canonical: itemUrl(item), picture: pictureUrl(item), indexed: item.source !== DEMONSTRATION };
}

/** An offer as schema.org's JobPosting; null when it is fictitious or lacks what the type requires (a date, an employer). */
export function aboutJob(offer: ListedOffer): Data | null {
  const { publishedAt, employer, contract } = offer;
  if (offer.source === DEMONSTRATION || publishedAt === null || employer.name === null) return null;
  return {
    "@type": "JobPosting",
    title: offer.title,
    description: offer.description ?? offer.title,
    datePosted: publishedAt,
    ...(offer.expiresAt === null ? {} : { validThrough: offer.expiresAt }),
    employmentType: "OTHER",
    ...(contract.start === null ? {} : { jobStartDate: contract.start }),
    totalJobOpenings: offer.openings,
    hiringOrganization: { "@type": "Organization", name: employer.name },
    jobLocation: { "@type": "Place", ...addressData(offer.place) },
  };
}

/** A training as schema.org's Course, one instance a session; null when it is fictitious. */
export function aboutCourse(training: ListedTraining): Data | null {
  if (training.source === DEMONSTRATION) return null;
  return {
    "@type": "Course",
    name: training.title,
    description: training.description ?? training.title,
    provider: { "@type": "EducationalOrganization", name: training.school.name },
    hasCourseInstance: training.sessions.map(({ start, end }) => ({
      "@type": "CourseInstance",
      courseMode: "onsite",
      startDate: start,
      ...(end === null ? {} : { endDate: end }),
      location: { "@type": "Place", ...addressData(training.place) },
    })),
  };
}

function addressData({ label, postcode, lat, lon }: Place): Data {
  return {
    address: {
      "@type": "PostalAddress",
      streetAddress: label,
      ...(postcode === null ? {} : { postalCode: postcode }),
      addressCountry: "FR",
    },
    geo: { "@type": "GeoCoordinates", latitude: lat, longitude: lon },
  };
}
