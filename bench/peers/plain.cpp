// The sweep of the nation with plain doubles and no tests: the floor. Prints milliseconds of each run.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

struct Pot {
  std::vector<double> ability, benefit, index;
  bool medical;
  double total, abilities = 0, benefits = 0, indexed_abilities = 0, indexed_benefits = 0;
};

static std::vector<double> quotas, whole;

static double whole_total(double offset, size_t count) {
  double first = 0, second = 0;
  size_t even = count - count % 2;
  for (size_t row = 0; row < even; row += 2) {
    first += std::floor(quotas[row] + offset);
    second += std::floor(quotas[row + 1] + offset);
  }
  if (even < count) first += std::floor(quotas[even] + offset);
  return first + second;
}

static void apportion(const Pot &pot, double alpha, double beta) {
  size_t count = pot.ability.size();
  double base = 1 - alpha;
  double weights = base * (beta * pot.abilities + pot.benefits) +
                   alpha * (beta * pot.indexed_abilities + pot.indexed_benefits);
  double share = pot.total / weights, reached = 0;
  if (alpha == 0) {
    double share_of_all = share * base;
    for (size_t row = 0; row < count; row++) {
      double quota = share_of_all * (beta * pot.ability[row] + pot.benefit[row]);
      quotas[row] = quota;
      reached += std::floor(quota + 0.5);
    }
  } else for (size_t row = 0; row < count; row++) {
    double quota = share * ((base + alpha * pot.index[row]) * (beta * pot.ability[row] + pot.benefit[row]));
    quotas[row] = quota;
    reached += std::floor(quota + 0.5);
  }
  double low = 0, high = 1, offset = 0.5;
  for (int step = 0; step < 60 && reached != pot.total; step++) {
    double missing = pot.total - reached;
    (missing > 0 ? low : high) = offset;
    offset += missing / count;
    if (!(offset > low && offset < high)) offset = (low + high) / 2;
    reached = whole_total(offset, count);
  }
  for (size_t row = 0; row < count; row++) whole[row] = std::floor(quotas[row] + offset);
}

// The input is JSON of known form: the numbers of each list, one after the other.
static std::vector<double> list(const std::string &text, size_t &at, const char *key) {
  at = text.find(std::string("\"") + key + "\":[", at) + std::string(key).size() + 4;
  std::vector<double> values;
  while (text[at] != ']') {
    char *end;
    values.push_back(std::strtod(text.c_str() + at, &end));
    at = end - text.c_str();
    if (text[at] == ',') at++;
  }
  return values;
}

static double number(const std::string &text, size_t &at, const char *key) {
  at = text.find(std::string("\"") + key + "\":", at) + std::string(key).size() + 3;
  return std::strtod(text.c_str() + at, nullptr);
}

int main(int, char **argv) {
  std::ifstream file(argv[1]);
  std::stringstream stream;
  stream << file.rdbuf();
  std::string text = stream.str();
  size_t end = text.find("\"grid\":"), at = 0;
  std::vector<Pot> pots;
  while (text.find("\"income\":", at) < end) {
    std::vector<double> income = list(text, at, "income"), index = list(text, at, "index");
    for (int segment = 0; segment < 4; segment++) {
      Pot pot;
      pot.medical = number(text, at, "medical") == 1;
      pot.total = number(text, at, "total");
      std::vector<double> heads = list(text, at, "heads");
      double incomes = 0, all = 0;
      for (size_t row = 0; row < heads.size(); row++) incomes += income[row], all += heads[row];
      for (size_t row = 0; row < heads.size(); row++) {
        double ability = income[row] / incomes, benefit = heads[row] / all, factor = pot.medical ? index[row] : 1;
        pot.ability.push_back(ability), pot.benefit.push_back(benefit), pot.index.push_back(factor);
        pot.abilities += ability, pot.benefits += benefit;
        pot.indexed_abilities += ability * factor, pot.indexed_benefits += benefit * factor;
      }
      if (quotas.size() < heads.size()) quotas.resize(heads.size()), whole.resize(heads.size());
      pots.push_back(pot);
    }
  }
  at = end + 8;
  std::vector<std::pair<double, double>> grid;
  while (at < text.size() && text[at] == '[') {
    char *next;
    double alpha = std::strtod(text.c_str() + at + 1, &next);
    double beta = std::strtod(next + 1, &next);
    grid.push_back({alpha, beta});
    at = next - text.c_str() + 2;
  }
  for (int run = -1; run < std::atoi(argv[2]); run++) {
    auto start = std::chrono::steady_clock::now();
    double sum = 0;
    for (const Pot &pot : pots)
      for (auto [alpha, beta] : grid) apportion(pot, pot.medical ? alpha : 0, beta), sum += whole[0];
    double time = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    if (run >= 0 && sum > 0) std::printf("%f\n", time);
  }
}
