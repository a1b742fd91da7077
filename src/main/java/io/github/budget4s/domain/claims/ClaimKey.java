package io.github.budget4s.domain.claims;

/**
 * Says which claim a line is of. Lines of one number, brand, item, activity and store are of one claim; a line without
 * a number is a claim of its own.
 *
 * @param number its number; empty where it has none
 * @param brand the brand whose policy has the item; empty where it names none
 * @param item the item of the policy
 * @param activity the activity; empty where it names none
 * @param store the store; empty where it names none
 */
public record ClaimKey(String number, String brand, String item, String activity, String store) {

    /** Returns the same of an activity and a store. */
    public ClaimKey of(String anActivity, String aStore) {
        return new ClaimKey(number, brand, item, anActivity, aStore);
    }
}
