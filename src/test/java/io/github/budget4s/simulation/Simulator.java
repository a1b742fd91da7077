package io.github.budget4s.simulation;

import io.github.budget4s.simulation.Contract.Part;
import io.github.budget4s.simulation.Line.Words;
import io.github.budget4s.simulation.StoreYear.Transfer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a year of a store.
 *
 * <p>Outdoor advertising and radio are contracts, paid in different ways; feed ads are ordered month by month; sites
 * send bills, the last of them after the month's end; printed matter is for days across months; car shows are
 * activities with deposits, of which one may overrun.
 */
final class Simulator {

    private static final String FEEDS = "信息流";
    private static final String SITES = "垂直网站";
    private static final String PRINT = "物料";
    private static final String SHOWS = "车展";
    private static final int MONTHS = StoreYear.MONTHS;
    private static final long YUAN = 100;

    private final Random random;
    private final SortedMap<String, long[]> budget = new TreeMap<>();
    private final List<Undertaking> undertakings = new ArrayList<>();
    private final StringBuilder regular = new StringBuilder();
    private int references;

    private Simulator(long seed) {
        random = new Random(seed);
    }

    static StoreYear year(long seed) {
        Simulator simulator = new Simulator(seed);
        int lag = simulator.random.nextInt(13);
        simulator.contract("户外", simulator.thousands(5, 25));
        simulator.contract("电台", simulator.thousands(2, 12));
        simulator.feeds(simulator.thousands(40, 120));
        simulator.sites(simulator.thousands(20, 70));
        simulator.print(simulator.thousands(2, 8));
        simulator.shows();
        List<Transfer> transfers = simulator.transfers();
        return new StoreYear(lag, simulator.budget, simulator.undertakings, transfers, simulator.regular.toString());
    }

    private boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    private long thousands(int from, int to) {
        return 1000 * YUAN * random.nextInt(from, to);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(StoreYear.YEAR, 1, 1).plusMonths(month).plusDays(day - 1L);
    }

    private String reference() {
        return "HT%04d".formatted(++references);
    }

    /** A price of so much a month. */
    private void contract(String channel, long monthly) {
        long[] months = new long[MONTHS];
        Arrays.fill(months, monthly);
        budget.put(channel, months);
        int way = random.nextInt(6);
        List<Line> lines = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Words paid = Words.of(channel, "");
        if (way == 0 || way == 1) {
            // The plan says how it is paid, the line nothing.
            int each = way == 0 ? MONTHS : 3;
            regular.append("  %s: {monthly: %d, channel: %s, paid: %s}%n"
                    .formatted(channel, monthly / YUAN, channel, way == 0 ? "yearly" : "quarterly"));
            pay(lines, parts, paid, monthly, each, false);
        } else if (way == 2) {
            pay(lines, parts, paid, monthly, MONTHS, true);
        } else if (way == 3) {
            pay(lines, parts, paid, monthly, 3, true);
        } else {
            // Ordered for the year, and paid quarter by quarter or month by month afterwards.
            Words ordered = Words.of(channel, reference());
            LocalDate signed = day(-1, 5 + random.nextInt(20));
            lines.add(new Line(
                    signed,
                    signed,
                    ordered.with(Order.ORDERED, "").forDays(day(0, 1), day(MONTHS, 0)),
                    monthly * MONTHS));
            parts.add(new Part(StoreYear.month(0), StoreYear.month(MONTHS - 1), monthly, signed));
            int each = way == 4 ? 3 : 1;
            for (int month = 0; month < MONTHS; month += each) {
                LocalDate date = day(month + each, 1 + random.nextInt(25));
                Words words = happens(0.5) ? ordered : ordered.forDays(day(month, 1), day(month + each, 0));
                lines.add(new Line(date, date.plusDays(random.nextInt(10)), words, monthly * each));
            }
        }
        undertakings.add(new Contract(channel, lines, parts));
    }

    /** Pays at the beginning of so many months for all of them. */
    private void pay(List<Line> lines, List<Part> parts, Words words, long monthly, int each, boolean saysDays) {
        for (int month = 0; month < MONTHS; month += each) {
            LocalDate date = day(month, 1 + random.nextInt(25));
            LocalDate entered = date.plusDays(random.nextInt(15));
            Words own = saysDays ? words.forDays(day(month, 1), day(month + each, 0)) : words;
            lines.add(new Line(date, entered, own, monthly * each));
            parts.add(new Part(StoreYear.month(month), StoreYear.month(month + each - 1), monthly, entered));
        }
    }

    private long[] seasonal(long usual) {
        long[] months = new long[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            months[month] = usual * random.nextInt(70, 131) / 100;
        }
        return months;
    }

    /** What a month costs of its budget: mostly nearly that, sometimes more. */
    private long cost(long budgeted) {
        double kind = random.nextDouble();
        double factor = kind < 0.8
                ? 0.98 + 0.04 * random.nextGaussian()
                : kind < 0.9 ? 1.03 + 0.1 * random.nextDouble() : 1.1 + 0.7 * random.nextDouble();
        return Math.round(budgeted * factor);
    }

    private void feeds(long usual) {
        long[] months = seasonal(usual);
        budget.put(FEEDS, months);
        for (int month = 0; month < MONTHS; month++) {
            Words words = Words.of(FEEDS, reference());
            long cost = cost(months[month]);
            Paper paper = new Paper(month);
            long ordered = months[month] * random.nextInt(90, 111) / 100;
            LocalDate made = day(month, random.nextInt(-15, 10));
            // Made in another month, the order says which it is for.
            boolean says = made.isBefore(day(month, 1)) || happens(0.5);
            paper.add(made, 0, says, words.with(Order.ORDERED, ""), ordered);
            invoices(paper, words, cost, says);
            undertakings.add(new Order(FEEDS, StoreYear.month(month), paper.lines));
        }
    }

    /** Parts that add up to what it costs; a wrong one may be credited and made again; then all is settled. */
    private void invoices(Paper paper, Words words, long cost, boolean orderSaysMonth) {
        int parts = random.nextInt(1, 4);
        long left = cost;
        for (int part = 1; part <= parts; part++) {
            boolean isLast = part == parts;
            long amount = isLast ? left : left * random.nextInt(30, 70) / 100;
            left -= amount;
            LocalDate date = isLast && happens(0.5)
                    ? day(paper.month + 1, random.nextInt(1, 25))
                    : day(paper.month, random.nextInt(10 * part - 8, 10 * part - 2));
            boolean says = date.isAfter(day(paper.month + 1, 0)) && (!orderSaysMonth || happens(0.5));
            if (happens(0.1)) {
                long wrong = amount * random.nextInt(80, 130) / 100;
                paper.add(date, random.nextInt(3), says, words, wrong);
                date = date.plusDays(random.nextInt(1, 10));
                says = date.isAfter(day(paper.month + 1, 0));
                paper.add(date, random.nextInt(3), says, words, -wrong);
            }
            boolean settles = isLast && happens(0.6);
            paper.add(date, random.nextInt(8), says, settles ? words.with("已付", Order.LAST) : words, amount);
            if (isLast && !settles) {
                paper.add(date.plusDays(random.nextInt(5, 40)), 0, false, words.with(Order.CLOSED, ""), 0);
            }
        }
        if (happens(0.15)) {
            LocalDate date = paper.last().plusDays(random.nextInt(10, 60));
            paper.add(date, 0, !orderSaysMonth || happens(0.5), words, -cost * random.nextInt(2, 15) / 100);
        }
    }

    /** Bills without an order; the last one comes when the month is over, and says which it is for. */
    private void sites(long usual) {
        long[] months = seasonal(usual);
        budget.put(SITES, months);
        for (int month = 0; month < MONTHS; month++) {
            Words words = Words.of(SITES, "");
            long cost = cost(months[month]);
            long late = cost * random.nextInt(10, 40) / 100;
            Paper paper = new Paper(month);
            paper.add(day(month, random.nextInt(5, 12)), random.nextInt(5), false, words, (cost - late) / 2);
            paper.add(
                    day(month, random.nextInt(14, 28)),
                    random.nextInt(8),
                    false,
                    words,
                    cost - late - (cost - late) / 2);
            paper.add(day(month + 1, random.nextInt(1, 20)), random.nextInt(5), true, words, late);
            undertakings.add(new Order(SITES, StoreYear.month(month), paper.lines));
        }
    }

    private void print(long usual) {
        long[] months = new long[MONTHS];
        Arrays.fill(months, usual);
        budget.put(PRINT, months);
        for (int month = 0; month < MONTHS; month += 2) {
            LocalDate first = day(month, random.nextInt(2, 20));
            LocalDate last = day(month + 1, random.nextInt(5, 28));
            LocalDate date = happens(0.5) ? first.minusDays(random.nextInt(10)) : last.plusDays(random.nextInt(10));
            // Of a few yuan and cents, so that it cannot be divided evenly.
            long cost = cost(2 * usual) + random.nextInt(100);
            undertakings.add(new Poster(
                    PRINT,
                    new Line(
                            date,
                            date.plusDays(random.nextInt(5)),
                            Words.of(PRINT, "").forDays(first, last),
                            cost),
                    first,
                    last));
        }
    }

    private void shows() {
        long[] months = new long[MONTHS];
        budget.put(SHOWS, months);
        boolean overruns = happens(0.4);
        for (int month = random.nextInt(3); month < MONTHS; month += random.nextInt(1, 5)) {
            long planned = thousands(20, 100);
            months[month] = planned;
            long cost = cost(planned);
            if (overruns && happens(0.4)) {
                cost = planned * random.nextInt(120, 220) / 100;
                overruns = false;
            }
            String name = month + 1 + "月车展";
            // Some are known by the number of the order, others by their name.
            Words words = Words.of(SHOWS, happens(0.5) ? reference() : "").forActivity(name);
            Paper paper = new Paper(month);
            LocalDate made = day(month, -random.nextInt(20, 50));
            long ordered = planned * random.nextInt(85, 106) / 100;
            paper.add(made, random.nextInt(5), true, words.with(Order.ORDERED, ""), ordered);
            long deposit = ordered * random.nextInt(20, 50) / 100;
            paper.add(made.plusDays(random.nextInt(1, 15)), 0, happens(0.5), words.with("已付", "定金"), deposit);
            LocalDate settled = day(month, random.nextInt(15, 50));
            boolean isLater = settled.isAfter(day(month + 1, 0));
            paper.add(settled, random.nextInt(6), isLater, words.with("已付", Order.LAST), cost - deposit);
            undertakings.add(new Order(SHOWS, StoreYear.month(month), paper.lines));
        }
    }

    private List<Transfer> transfers() {
        List<Transfer> transfers = new ArrayList<>();
        for (int i = happens(0.4) ? random.nextInt(1, 4) : 0; i > 0; i--) {
            int from = random.nextInt(MONTHS);
            int to = random.nextInt(MONTHS);
            String channel = happens(0.5) ? FEEDS : SITES;
            long cents = budget.get(channel)[from] * random.nextInt(10, 30) / 100;
            LocalDate date = day(Math.min(from, to), random.nextInt(1, 28));
            String toChannel = from == to ? PRINT : happens(0.5) ? channel : FEEDS;
            transfers.add(new Transfer(date, channel, from, toChannel, to, cents));
        }
        return transfers;
    }

    /** The lines of one month's order in the order in which they come; none is entered before the one before it. */
    private static final class Paper {

        private final int month;
        private final List<Line> lines = new ArrayList<>();

        Paper(int month) {
            this.month = month;
        }

        void add(LocalDate date, int enteredAfter, boolean saysMonth, Words own, long cents) {
            LocalDate entered = date.plusDays(enteredAfter);
            if (!lines.isEmpty() && last().isAfter(entered)) {
                entered = last();
            }
            Words all = saysMonth ? own.forMonth(StoreYear.month(month).toString()) : own;
            lines.add(new Line(date, entered, all, cents));
        }

        /** The day on which the last line was entered. */
        LocalDate last() {
            return lines.get(lines.size() - 1).entered();
        }
    }
}
